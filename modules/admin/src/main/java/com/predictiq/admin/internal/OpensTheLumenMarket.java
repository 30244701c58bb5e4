package com.predictiq.admin.internal;

import com.predictiq.chain.ChainReads;
import com.predictiq.chain.DepositCredited;
import com.predictiq.chain.Network;
import com.predictiq.chain.PlayWallets;
import com.predictiq.kernel.PageRequest;
import com.predictiq.markets.DraftMarket;
import com.predictiq.markets.MarketQuery;
import com.predictiq.markets.MarketSort;
import com.predictiq.markets.Markets;
import com.predictiq.members.EmailAddress;
import com.predictiq.members.MemberId;
import com.predictiq.members.MemberView;
import com.predictiq.members.Members;
import com.predictiq.platform.OutboxReader;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Gives who brings the first play lumens into a demo something to stake them on. A market has its
 * price in its own asset, so the first of the demo's people brings some in as well, and opens it
 * when they are there.
 */
@ApplicationScoped
class OpensTheLumenMarket implements OutboxReader<DepositCredited> {

  private static final String LUMENS = "XLM";
  private static final String PRICE = "50";
  private static final EmailAddress CREATOR =
      new EmailAddress(DemoProgramme.email(DemoProgramme.PEOPLE.get(0)));

  private final AdminConfig config;
  private final ChainReads chain;
  private final Members members;
  private final Markets markets;
  private final PlayWallets wallets;
  private final InstantSource clock;

  @Inject
  OpensTheLumenMarket(
      AdminConfig config,
      ChainReads chain,
      Members members,
      Markets markets,
      PlayWallets wallets,
      InstantSource clock) {
    this.config = config;
    this.chain = chain;
    this.members = members;
    this.markets = markets;
    this.wallets = wallets;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "admin.deposit-credited";
  }

  @Override
  public Class<DepositCredited> event() {
    return DepositCredited.class;
  }

  @Override
  public void read(DepositCredited told) {
    if (config.demo() && chain.health().network() == Network.STANDALONE && !isOpen()) {
      members.find(CREATOR).map(MemberView::id).ifPresent(creator -> help(creator, told.member()));
    }
  }

  private void help(MemberId creator, MemberId credited) {
    if (credited.equals(creator)) {
      open(creator);
    } else {
      wallets.fill(creator);
      wallets.deposit(creator, PRICE);
    }
  }

  private void open(MemberId creator) {
    markets.openByAdmin(
        markets
            .draft(
                new DraftMarket(
                    creator,
                    DemoProgramme.IN_LUMENS.draft(LUMENS, clock.instant(), Optional.empty())))
            .id());
  }

  private boolean isOpen() {
    MarketQuery inLumens =
        new MarketQuery(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(LUMENS),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            MarketSort.NEWEST);
    return !markets.list(inLumens, new PageRequest(1, Optional.empty())).items().isEmpty();
  }
}
