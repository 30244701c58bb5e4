package com.predictiq.admin.internal;

import com.predictiq.admin.AdminRefusal;
import com.predictiq.admin.CreditView;
import com.predictiq.admin.Credits;
import com.predictiq.admin.internal.CreditStore.Wish;
import com.predictiq.kernel.Amount;
import com.predictiq.kernel.Rejected;
import com.predictiq.kernel.TimeOrderedIds;
import com.predictiq.ledger.AccountRef;
import com.predictiq.ledger.Assets;
import com.predictiq.ledger.Ledger;
import com.predictiq.ledger.Posting;
import com.predictiq.ledger.Transfer;
import com.predictiq.ledger.TransferKind;
import com.predictiq.members.Supervision;
import com.predictiq.platform.Changed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/**
 * Where the house gives its own currency away: out of nothing, so beyond some amount not on the
 * word of one operator.
 */
@ApplicationScoped
@Transactional
class CreditDesk implements Credits {

  static final TransferKind KIND = new TransferKind("credit");
  static final Duration WISH_HOLDS = Duration.ofDays(7);

  private final CreditStore store;
  private final Supervision members;
  private final Ledger ledger;
  private final Assets assets;
  private final AdminConfig config;
  private final Event<Changed> changed;
  private final TimeOrderedIds ids;
  private final InstantSource clock;

  @Inject
  CreditDesk(
      CreditStore store,
      Supervision members,
      Ledger ledger,
      Assets assets,
      AdminConfig config,
      Event<Changed> changed,
      TimeOrderedIds ids,
      InstantSource clock) {
    this.store = store;
    this.members = members;
    this.ledger = ledger;
    this.assets = assets;
    this.config = config;
    this.changed = changed;
    this.ids = ids;
    this.clock = clock;
  }

  @Override
  public CreditView credit(Credit command) {
    Amount amount = CheckedCredit.amount(command, assets);
    members.member(command.member());
    requireAnother(command);
    Instant now = clock.instant();
    Wish own = new Wish(ids.next(), command.operator(), now);
    if (mayAlone(amount)) {
      store.give(command, amount, own);
      tell(command, amount, "", "GIVEN");
      pay(command, amount, own);
      return view(command, amount, own, Optional.empty(), Optional.of(now));
    }
    store.dropWishedBefore(command.member(), now.minus(WISH_HOLDS));
    Optional<Wish> first = othersWish(command, amount, own);
    if (first.isEmpty()) {
      tell(command, amount, "", "WISHED");
      return view(command, amount, own, Optional.empty(), Optional.empty());
    }
    store.approve(first.get().id(), command.operator(), now);
    tell(command, amount, "WISHED", "GIVEN");
    pay(command, amount, first.get());
    return view(command, amount, first.get(), Optional.of(command.operator()), Optional.of(now));
  }

  /** Neither alone nor as the second: a gift is somebody else's thought. */
  private static void requireAnother(Credit command) {
    if (command.operator().equals(KnowsAdmins.operator(command.member()))) {
      throw new Rejected(
          AdminRefusal.SELF_CREDIT, "Another operator has to think you should have it.");
    }
  }

  /** Empty when this is the first; what was just granted to a third is no longer a wish. */
  private Optional<Wish> othersWish(Credit command, Amount amount, Wish own) {
    while (!store.wish(command, amount, own)) {
      Optional<Wish> first = store.hold(command.member(), amount);
      if (first.filter(wish -> wish.by().equals(command.operator())).isPresent()) {
        throw new Rejected(
            AdminRefusal.SECOND_APPROVAL_REQUIRED, "You have wished it; another has to, too.");
      }
      if (first.isPresent()) {
        return first;
      }
    }
    return Optional.empty();
  }

  /** Compares without multiplying, which might not fit. */
  private boolean mayAlone(Amount amount) {
    long unit = 1;
    for (int i = 0; i < amount.asset().scale(); i++) {
      unit *= 10;
    }
    long whole = amount.units() / unit;
    boolean more = amount.units() % unit > 0;
    return whole < config.creditAlone() || (whole == config.creditAlone() && !more);
  }

  private void pay(Credit command, Amount amount, Wish wish) {
    ledger.post(
        Transfer.of(
            KIND,
            wish.id().toString(),
            "credit:" + wish.id(),
            new Posting(
                AccountRef.external(amount.asset()),
                AccountRef.cash(command.member().value(), amount.asset()),
                amount)));
  }

  private void tell(Credit command, Amount amount, String before, String after) {
    Map<String, String> then = before.isEmpty() ? Map.of() : Map.of("state", before);
    changed.fire(
        new Changed(
            command.operator(),
            "members.credit",
            command.member().toString(),
            then,
            Map.of(
                "state", after,
                "asset", amount.asset().code(),
                "amount", amount.text())));
  }

  private static CreditView view(
      Credit command,
      Amount amount,
      Wish wish,
      Optional<String> approvedBy,
      Optional<Instant> creditedAt) {
    return new CreditView(
        wish.id(),
        command.member(),
        amount,
        command.reason(),
        wish.by(),
        approvedBy,
        creditedAt,
        wish.at().plus(WISH_HOLDS));
  }
}
