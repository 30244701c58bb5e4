package com.predictiq.admin.internal;

import com.predictiq.admin.internal.DemoProgramme.DemoMarket;
import com.predictiq.admin.internal.DemoProgramme.DemoStake;
import com.predictiq.kernel.Amount;
import com.predictiq.kernel.Rejected;
import com.predictiq.ledger.Assets;
import com.predictiq.markets.DraftMarket;
import com.predictiq.markets.MarketId;
import com.predictiq.markets.Markets;
import com.predictiq.members.EmailAddress;
import com.predictiq.members.MemberId;
import com.predictiq.members.Members;
import com.predictiq.members.SignUp;
import com.predictiq.oracle.FeedId;
import com.predictiq.oracle.Feeds;
import com.predictiq.oracle.Tolerance;
import com.predictiq.wagers.Guard;
import com.predictiq.wagers.PlaceWager;
import com.predictiq.wagers.Stake;
import com.predictiq.wagers.Wagers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Plays the programme of the demo through the doors everybody uses, in one transaction. */
@ApplicationScoped
class DemoDesk {

  private final DemoStore store;
  private final Assets assets;
  private final Members members;
  private final Markets markets;
  private final Wagers wagers;
  private final Feeds feeds;
  private final InstantSource clock;

  @Inject
  DemoDesk(
      DemoStore store,
      Assets assets,
      Members members,
      Markets markets,
      Wagers wagers,
      Feeds feeds,
      InstantSource clock) {
    this.store = store;
    this.assets = assets;
    this.members = members;
    this.markets = markets;
    this.wagers = wagers;
    this.feeds = feeds;
    this.clock = clock;
  }

  /** False when it was opened before, is being opened by another node, or somebody lives here. */
  @Transactional
  boolean open() {
    Instant now = clock.instant();
    if (!isEmpty() || !store.claim(now)) {
      return false;
    }
    List<MemberId> people = DemoProgramme.PEOPLE.stream().map(this::join).toList();
    List<MarketId> open = new ArrayList<>();
    for (DemoMarket market : DemoProgramme.MARKETS) {
      open.add(open(market, people.get(open.size() % people.size()), now));
    }
    DemoProgramme.STAKES.forEach(stake -> place(stake, people, open));
    return true;
  }

  private boolean isEmpty() {
    boolean noMarket = markets.figures().byStatus().values().stream().allMatch(count -> count == 0);
    return noMarket
        && DemoProgramme.PEOPLE.stream()
            .map(name -> new EmailAddress(DemoProgramme.email(name)))
            .noneMatch(email -> members.find(email).isPresent());
  }

  private MemberId join(String name) {
    return members
        .signUp(SignUp.of(DemoProgramme.email(name), DemoProgramme.PASSWORD, Optional.of(name)))
        .id();
  }

  private MarketId open(DemoMarket market, MemberId creator, Instant now) {
    MarketId id =
        markets
            .draft(
                new DraftMarket(creator, market.draft(assets.house().code(), now, price(market))))
            .id();
    return markets.openByAdmin(id).id();
  }

  /** Nothing where the feed is switched off: then an operator decides. */
  private Optional<BigDecimal> price(DemoMarket market) {
    try {
      return market
          .price()
          .map(asked -> feeds.latest(new FeedId(asked.feed()), Tolerance.OF_THE_HOUSE))
          .map(reading -> reading.price().value());
    } catch (Rejected silent) {
      return Optional.empty();
    }
  }

  /** A share of what everybody was given, so that it can be paid whatever the settings give. */
  private void place(DemoStake stake, List<MemberId> people, List<MarketId> open) {
    Amount grant = assets.signUpGrant();
    Amount amount =
        new Amount(grant.asset(), Math.multiplyExact(grant.units(), stake.percent()) / 100);
    if (amount.isPositive()) {
      wagers.place(
          new PlaceWager(
              people.get(stake.person()),
              "demo-" + stake.market(),
              new Stake(open.get(stake.market()), stake.outcome(), amount.text(), Optional.empty()),
              Guard.NONE,
              Optional.empty(),
              Optional.empty()));
    }
  }
}
