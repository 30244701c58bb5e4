package com.predictiq.members.internal;

import com.predictiq.kernel.Amount;
import com.predictiq.kernel.Asset;
import com.predictiq.kernel.Fault;
import com.predictiq.kernel.Rejected;
import com.predictiq.ledger.AccountKind;
import com.predictiq.ledger.AccountRef;
import com.predictiq.ledger.Balance;
import com.predictiq.ledger.Ledger;
import com.predictiq.ledger.Posting;
import com.predictiq.ledger.Transfer;
import com.predictiq.ledger.TransferKind;
import com.predictiq.members.AddressErased;
import com.predictiq.members.AtStake;
import com.predictiq.members.EmailAddress;
import com.predictiq.members.MemberErased;
import com.predictiq.members.MemberId;
import com.predictiq.members.MembersRefusal;
import com.predictiq.members.WalletAddress;
import com.predictiq.platform.Outbox;
import com.predictiq.platform.TriesAgain;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Everything that happens when somebody is erased, in one transaction. Postings are never touched;
 * play money goes back to where it came from, real money has to be withdrawn before (ADR 12).
 */
@ApplicationScoped
class Erasure {

  static final TransferKind KIND = new TransferKind("erasure");
  static final Duration FIRST_LOOK = Duration.ofDays(1);

  /** What is the member's alone; claims and shares that are pending belong to a market's books. */
  private static final Set<AccountKind> BURNT = Set.of(AccountKind.CASH, AccountKind.REFERRAL);

  private final AccountStore store;
  private final RememberedExclusions exclusions;
  private final Ledger ledger;
  private final Iterable<AtStake> business;
  private final Outbox outbox;
  private final Consumer<Record> told;

  @Inject
  Erasure(
      AccountStore store,
      RememberedExclusions exclusions,
      Ledger ledger,
      Instance<AtStake> business,
      Outbox outbox,
      Event<Object> told) {
    this(store, exclusions, ledger, business, outbox, told::fire);
  }

  Erasure(
      AccountStore store,
      RememberedExclusions exclusions,
      Ledger ledger,
      Iterable<AtStake> business,
      Outbox outbox,
      Consumer<Record> told) {
    this.store = store;
    this.exclusions = exclusions;
    this.ledger = ledger;
    this.business = business;
    this.outbox = outbox;
    this.told = told;
  }

  @Transactional
  @TriesAgain
  void erase(MemberId member, Instant now) {
    AccountStore.Account account =
        store
            .hold(member)
            .orElseThrow(
                () -> new Rejected(MembersRefusal.MEMBER_NOT_FOUND, "You have been erased."));
    if (account.frozen().isPresent()) {
      throw new Rejected(
          MembersRefusal.MEMBER_FROZEN, "Ask the operator to unfreeze the account first.");
    }
    List<Balance> balances = ledger.balances(member.value());
    requireNoMoneyLeft(member, balances);
    burn(member, balances, now);
    exclusions.remember(member, names(account), now);
    store.erase(member, now, FIRST_LOOK);
    MemberErased event = new MemberErased(member, now);
    told.accept(event);
    account.email().ifPresent(email -> told.accept(new AddressErased(email, now)));
    outbox.add(event);
  }

  private static Set<String> names(AccountStore.Account account) {
    return Stream.concat(
            account.email().map(EmailAddress::text).stream(),
            account.wallet().map(WalletAddress::text).stream())
        .collect(Collectors.toSet());
  }

  /**
   * Burns what has come in since; positions are paid out to whoever held them, whoever that was.
   */
  @Transactional
  @TriesAgain
  int burnLatePayouts(Instant now, int most) {
    List<AccountStore.Erased> erased = store.toLookAt(now, most);
    for (AccountStore.Erased one : erased) {
      burn(one.member(), ledger.balances(one.member().value()), now);
      store.lookAgain(one.member(), now.plus(Duration.between(one.erasedAt(), now)));
    }
    return erased.size();
  }

  private void requireNoMoneyLeft(MemberId member, List<Balance> balances) {
    Stream<Fault> inAccounts =
        balances.stream()
            .filter(balance -> isRealMoney(balance.amount()))
            .map(it -> left(it.account().kind().code(), it.amount()));
    Stream<Fault> inBusiness =
        StreamSupport.stream(business.spliterator(), false)
            .flatMap(one -> one.of(member).stream())
            .filter(Erasure::isRealMoney)
            .map(amount -> left("at-stake", amount));
    List<Fault> left = Stream.concat(inAccounts, inBusiness).toList();
    if (!left.isEmpty()) {
      throw new Rejected(
          MembersRefusal.MONEY_LEFT, "Withdraw what errors lists, or let it end, first.", left);
    }
  }

  private static boolean isRealMoney(Amount amount) {
    return amount.asset().rail() == Asset.Rail.STELLAR && amount.isPositive();
  }

  private static Fault left(String where, Amount amount) {
    return new Fault("/" + where + "/" + amount.asset(), "MONEY_LEFT", amount + " is left");
  }

  private void burn(MemberId member, List<Balance> balances, Instant now) {
    List<Posting> postings =
        balances.stream()
            .filter(balance -> BURNT.contains(balance.account().kind()))
            .filter(balance -> balance.amount().isPositive())
            .filter(balance -> balance.amount().asset().rail() == Asset.Rail.HOUSE)
            .map(Erasure::back)
            .toList();
    if (!postings.isEmpty()) {
      String key = "erasure:" + member + ":" + now.toEpochMilli();
      ledger.post(new Transfer(KIND, member.toString(), key, postings));
    }
  }

  private static Posting back(Balance balance) {
    return new Posting(
        balance.account(), AccountRef.external(balance.amount().asset()), balance.amount());
  }
}
