package com.predictiq.chain.withdrawals;

import com.predictiq.chain.ChainRefusal;
import com.predictiq.chain.RequestWithdrawal;
import com.predictiq.chain.WithdrawalId;
import com.predictiq.chain.WithdrawalState;
import com.predictiq.chain.WithdrawalView;
import com.predictiq.chain.Withdrawals;
import com.predictiq.chain.network.Stellar;
import com.predictiq.chain.network.StellarAssets;
import com.predictiq.kernel.Amount;
import com.predictiq.kernel.Asset;
import com.predictiq.kernel.Page;
import com.predictiq.kernel.PageRequest;
import com.predictiq.kernel.Rejected;
import com.predictiq.kernel.TimeOrderedIds;
import com.predictiq.members.MemberId;
import com.predictiq.members.WalletAddress;
import com.predictiq.platform.Breaker;
import com.predictiq.platform.Changed;
import com.predictiq.platform.Operation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/** Where money is asked out. Everything that can be wrong is found before anything is reserved. */
@ApplicationScoped
@Transactional
class WithdrawalDesk implements Withdrawals {

  private static final Duration DAY = Duration.ofDays(1);
  private static final int LONGEST_MEMO = 28;

  private final Stellar stellar;
  private final SeenDestinations seen;
  private final StellarAssets assets;
  private final WithdrawalStore store;
  private final AllowedDestinations allowed;
  private final WithdrawalBooks books;
  private final WithdrawalRules rules;
  private final Breaker breaker;
  private final Event<Changed> changed;
  private final TimeOrderedIds ids;
  private final InstantSource clock;

  @Inject
  WithdrawalDesk(
      Stellar stellar,
      SeenDestinations seen,
      StellarAssets assets,
      WithdrawalStore store,
      AllowedDestinations allowed,
      WithdrawalBooks books,
      WithdrawalRules rules,
      Breaker breaker,
      Event<Changed> changed,
      TimeOrderedIds ids,
      InstantSource clock) {
    this.stellar = stellar;
    this.seen = seen;
    this.assets = assets;
    this.store = store;
    this.allowed = allowed;
    this.books = books;
    this.rules = rules;
    this.breaker = breaker;
    this.changed = changed;
    this.ids = ids;
    this.clock = clock;
  }

  @Override
  @Transactional(Transactional.TxType.SUPPORTS)
  public void look(String destination) {
    seen.look(destination);
  }

  @Override
  public WithdrawalView request(RequestWithdrawal command) {
    breaker.require(Operation.WITHDRAWALS);
    stellar.requireOn();
    Amount amount = amount(command);
    String destination = destination(command.destination());
    command.memo().ifPresent(WithdrawalDesk::requireMemo);
    Destinations destinations = new Destinations(seen::account, stellar.custody());
    if (destinations.ours(destination, stellar.config().channels())) {
      throw new Rejected(ChainRefusal.DESTINATION_IS_CUSTODY, "Name an account of your own.");
    }
    requireSize(amount);
    Instant now = clock.instant();
    store.takeTurn(command.member());
    if (!allowed.admits(command.member(), destination, now)) {
      throw new Rejected(ChainRefusal.DESTINATION_NOT_ALLOWED, "A new one counts after a day.");
    }
    requireWithinTheDay(command.member(), amount, now);
    destinations.require(
        destination, assets.name(amount.asset()), amount.units(), command.memo().isPresent());
    Withdrawal one = reserved(command, amount, destination, now);
    books.reserve(one);
    return one.view();
  }

  private Withdrawal reserved(
      RequestWithdrawal command, Amount amount, String destination, Instant now) {
    return new Withdrawal(
        new WithdrawalId(ids.next()),
        command.member(),
        amount,
        destination,
        command.memo(),
        WithdrawalState.WAITING,
        Optional.empty(),
        now,
        now.plus(rules.delay(amount)),
        rules.approvals(amount),
        0,
        Optional.empty(),
        Optional.empty());
  }

  @Override
  public WithdrawalView find(WithdrawalId id, MemberId member) {
    return owned(id, member).view();
  }

  @Override
  public Page<WithdrawalView> of(MemberId member, PageRequest page) {
    return Page.of(store.ofMember(member, page), page, one -> one.id().toString())
        .map(Withdrawal::view);
  }

  @Override
  public WithdrawalView cancel(WithdrawalId id, MemberId member) {
    return released(owned(id, member), "you took it back");
  }

  @Override
  public Page<WithdrawalView> waiting(PageRequest page) {
    return Page.of(store.waiting(page), page, one -> one.id().toString()).map(Withdrawal::view);
  }

  @Override
  public WithdrawalView approve(WithdrawalId id, String operator) {
    Withdrawal one = known(id);
    if (one.state() != WithdrawalState.WAITING) {
      throw notHeld();
    }
    if (!store.approve(id, operator, clock.instant())) {
      throw new Rejected(ChainRefusal.OTHER_APPROVER_NEEDED, "One person is not two.");
    }
    tell(operator, "approve-withdrawal", one, Map.of());
    return known(id).view();
  }

  @Override
  public WithdrawalView refuse(WithdrawalId id, String operator, String reason) {
    Withdrawal one = known(id);
    WithdrawalView released = released(one, "the house refused it: " + reason);
    tell(operator, "refuse-withdrawal", one, Map.of("reason", reason));
    return released;
  }

  private void tell(String operator, String what, Withdrawal one, Map<String, String> after) {
    changed.fire(
        new Changed(operator, what, "withdrawal " + one.id(), Map.of("state", "WAITING"), after));
  }

  private WithdrawalView released(Withdrawal one, String reason) {
    if (!books.release(one, WithdrawalState.WAITING, reason)) {
      throw notHeld();
    }
    return known(one.id()).view();
  }

  private Withdrawal owned(WithdrawalId id, MemberId member) {
    Withdrawal one = known(id);
    if (!one.member().equals(member)) {
      throw unknown(id);
    }
    return one;
  }

  private Withdrawal known(WithdrawalId id) {
    return store.find(id).orElseThrow(() -> unknown(id));
  }

  private static Rejected unknown(WithdrawalId id) {
    return new Rejected(ChainRefusal.WITHDRAWAL_NOT_FOUND, "You have none called " + id + ".");
  }

  private static Rejected notHeld() {
    return new Rejected(ChainRefusal.WITHDRAWAL_NOT_HELD, "It was signed, or has ended.");
  }

  private Amount amount(RequestWithdrawal command) {
    Asset asset =
        assets
            .ofCode(command.asset())
            .orElseThrow(
                () -> new Rejected(ChainRefusal.ASSET_NOT_ON_CHAIN, "Take one of the chain's."));
    return Amount.parse(asset, command.amount())
        .filter(Amount::isPositive)
        .orElseThrow(
            () ->
                new Rejected(
                    ChainRefusal.AMOUNT_NOT_PAYABLE,
                    asset + " has " + asset.scale() + " decimals."));
  }

  private static String destination(String text) {
    return WalletAddress.parse(text)
        .map(WalletAddress::text)
        .orElseThrow(
            () ->
                new Rejected(
                    ChainRefusal.INVALID_DESTINATION,
                    "G and 55 more; not muxed (name a memo instead), no contract."));
  }

  private static void requireMemo(String memo) {
    boolean digits = memo.matches("[0-9]+");
    boolean number =
        digits
            && memo.matches("0|[1-9][0-9]{0,19}")
            && new BigInteger(memo).bitLength() <= Long.SIZE;
    boolean text =
        !digits
            && !memo.isEmpty()
            && memo.chars().noneMatch(Character::isISOControl)
            && memo.getBytes(StandardCharsets.UTF_8).length <= LONGEST_MEMO;
    if (!number && !text) {
      throw new Rejected(ChainRefusal.INVALID_MEMO, "Nothing was reserved.");
    }
  }

  private void requireSize(Amount amount) {
    if (rules.belowLeast(amount)) {
      throw new Rejected(ChainRefusal.WITHDRAWAL_BELOW_MINIMUM, "At least " + rules.least() + ".");
    }
    if (rules.aboveMost(amount)) {
      throw new Rejected(ChainRefusal.WITHDRAWAL_ABOVE_MAXIMUM, "At most " + rules.most() + ".");
    }
  }

  private void requireWithinTheDay(MemberId member, Amount amount, Instant now) {
    long before = store.unitsSince(member, amount.asset(), now.minus(DAY));
    if (rules.tooMuchInADay(amount, before)) {
      throw new Rejected(
          ChainRefusal.WITHDRAWAL_LIMIT_REACHED,
          "At most " + rules.mostInADay() + " within 24 hours.");
    }
  }
}
