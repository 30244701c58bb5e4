package com.predictiq.chain.deposits;

import com.predictiq.chain.ChainRefusal;
import com.predictiq.chain.DepositAddress;
import com.predictiq.chain.DepositView;
import com.predictiq.chain.Deposits;
import com.predictiq.chain.ReadPosition;
import com.predictiq.chain.network.Payment;
import com.predictiq.chain.network.Stellar;
import com.predictiq.chain.network.StellarAssets;
import com.predictiq.kernel.Amount;
import com.predictiq.kernel.Asset;
import com.predictiq.kernel.Page;
import com.predictiq.kernel.PageRequest;
import com.predictiq.kernel.Rejected;
import com.predictiq.members.MemberId;
import com.predictiq.members.Members;
import com.predictiq.members.MembersRefusal;
import com.predictiq.platform.Changed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/** Tells members where to send, and lets operators find the owner of what nobody claimed. */
@ApplicationScoped
@Transactional
class DepositDesk implements Deposits {

  private static final int STROOP_DECIMALS = 7;

  private final Stellar stellar;
  private final StellarAssets assets;
  private final DepositStore store;
  private final Positions positions;
  private final CreditsDeposits credits;
  private final Members members;
  private final Event<Changed> changed;
  private final InstantSource clock;

  @Inject
  DepositDesk(
      Stellar stellar,
      StellarAssets assets,
      DepositStore store,
      Positions positions,
      CreditsDeposits credits,
      Members members,
      Event<Changed> changed,
      InstantSource clock) {
    this.stellar = stellar;
    this.assets = assets;
    this.store = store;
    this.positions = positions;
    this.credits = credits;
    this.members = members;
    this.changed = changed;
    this.clock = clock;
  }

  @Override
  public DepositAddress addressOf(MemberId member) {
    stellar.requireOn();
    DepositMemo memo = store.memoOf(member);
    return new DepositAddress(
        stellar.custody().address(),
        memo.text(),
        stellar.custody().muxedAddress(memo.value()),
        stellar.config().passphrase().getNetworkPassphrase());
  }

  @Override
  public Page<DepositView> of(MemberId member, PageRequest page) {
    return Page.of(store.ofMember(member, page), page, row -> Long.toString(row.operation()))
        .map(this::view);
  }

  @Override
  public Page<DepositView> parked(PageRequest page) {
    return Page.of(store.parked(page), page, row -> Long.toString(row.operation())).map(this::view);
  }

  @Override
  public DepositView assign(long operation, MemberId member, String operator) {
    DepositStore.Row row =
        store
            .find(operation)
            .orElseThrow(
                () -> new Rejected(ChainRefusal.DEPOSIT_NOT_FOUND, "None came by " + operation));
    if (!row.state().parked()) {
      throw taken();
    }
    Asset asset =
        assets
            .ofName(row.asset())
            .orElseThrow(
                () -> new Rejected(ChainRefusal.DEPOSIT_NOT_ASSIGNABLE, row.asset() + "."));
    if (members.find(member).isEmpty()) {
      throw new Rejected(MembersRefusal.MEMBER_NOT_FOUND, "Nobody is called " + member + ".");
    }
    if (!store.assign(operation, member, operator)) {
      throw taken();
    }
    credits.credit(operation, member, new Amount(asset, row.units()));
    changed.fire(
        new Changed(
            operator,
            "assign-deposit",
            "deposit " + operation,
            Map.of("state", row.state().name()),
            Map.of("member", member.toString())));
    return view(store.find(operation).orElseThrow());
  }

  @Override
  public ReadPosition replayFrom(long ledger, String operator) {
    stellar.requireOn();
    long now = positions.read();
    if (ledger < 1 || ledger > Payment.ledgerOf(now)) {
      throw new Rejected(
          ChainRefusal.LEDGER_NOT_READ,
          "Reading has come to ledger " + Payment.ledgerOf(now) + "; name one from 1 to that.");
    }
    long to = Payment.lastOf(ledger - 1);
    Instant at = clock.instant();
    if (!positions.move(now, to, at)) {
      throw new Rejected(ChainRefusal.LEDGER_NOT_READ, "Reading moved meanwhile; ask again.");
    }
    changed.fire(
        new Changed(
            operator,
            "replay-chain",
            Positions.PAYMENTS,
            Map.of("position", Long.toString(now)),
            Map.of("position", Long.toString(to))));
    return new ReadPosition(Positions.PAYMENTS, ledger - 1, at);
  }

  private static Rejected taken() {
    return new Rejected(ChainRefusal.DEPOSIT_NOT_PARKED, "Somebody was quicker.");
  }

  private DepositView view(DepositStore.Row row) {
    Optional<Asset> asset = assets.ofName(row.asset());
    return new DepositView(
        row.operation(),
        Payment.ledgerOf(row.operation()),
        row.hash(),
        row.sender(),
        asset.map(Asset::code).orElse(row.asset()),
        asText(row.units()),
        row.memo(),
        row.state(),
        row.member(),
        row.happenedAt());
  }

  /** As the network writes amounts, whatever the asset's own scale is. */
  static String asText(long units) {
    return BigDecimal.valueOf(units, STROOP_DECIMALS).toPlainString();
  }
}
