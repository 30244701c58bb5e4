package com.predictiq.wagers.internal;

import static com.predictiq.wagers.internal.GivenTerms.PLAY;

import com.predictiq.kernel.Amount;
import com.predictiq.kernel.Asset;
import com.predictiq.kernel.Page;
import com.predictiq.kernel.PageRequest;
import com.predictiq.kernel.Rejected;
import com.predictiq.kernel.TimeOrderedIds;
import com.predictiq.ledger.AccountRef;
import com.predictiq.ledger.Assets;
import com.predictiq.ledger.Balance;
import com.predictiq.ledger.Ledger;
import com.predictiq.ledger.LedgerRefusal;
import com.predictiq.ledger.Posting;
import com.predictiq.ledger.Receipt;
import com.predictiq.ledger.Transfer;
import com.predictiq.ledger.TransferId;
import com.predictiq.ledger.TransferView;
import com.predictiq.markets.MarketId;
import com.predictiq.markets.MarketStatus;
import com.predictiq.markets.MarketTerms;
import com.predictiq.markets.MarketView;
import com.predictiq.markets.Markets;
import com.predictiq.markets.TradingTally;
import com.predictiq.members.EmailAddress;
import com.predictiq.members.MemberId;
import com.predictiq.members.MemberView;
import com.predictiq.members.Members;
import com.predictiq.platform.Outbox;
import com.predictiq.testkit.SettableClock;
import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

/** The modules around wagers, as small as they can be and still tell the truth. */
final class GivenHouse {

  static final Instant CLOSE = SettableClock.START.plus(Duration.ofDays(7));
  static final Asset XLM = new Asset("XLM", 7, Asset.Rail.STELLAR);

  final SettableClock clock = new SettableClock();
  final TimeOrderedIds ids = new TimeOrderedIds(clock, new SecureRandom());
  final Map<MarketId, MarketView> open = new HashMap<>();
  final Map<MemberId, MemberView> joined = new HashMap<>();
  final Books books = new Books();
  final List<Record> letters = new CopyOnWriteArrayList<>();
  final WagersConfig config = new WagersConfig(new BigDecimal("0.05"), new BigDecimal("1000"));

  MarketId market(MarketTerms terms) {
    return market(terms, MarketStatus.ACTIVE, Optional.empty(), Optional.empty());
  }

  MarketId market(
      MarketTerms terms,
      MarketStatus status,
      Optional<MarketId> parent,
      Optional<Integer> parentOutcome) {
    MarketId id = new MarketId(UUID.randomUUID());
    open.put(
        id,
        new MarketView(
            id,
            new MemberId(new UUID(0, 1)),
            status,
            "Will it rain?",
            "",
            List.of("Yes", "No"),
            "weather",
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            terms,
            parent,
            parentOutcome,
            SettableClock.START,
            CLOSE,
            CLOSE.plus(Duration.ofDays(1)),
            Optional.of(SettableClock.START),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Optional.empty(),
            false,
            Amount.zero(terms.asset()),
            0));
    return id;
  }

  MemberId member(long cash) {
    MemberId id = new MemberId(UUID.randomUUID());
    joined.put(
        id,
        new MemberView(
            id,
            EmailAddress.parse(id + "@example.org").orElseThrow(),
            Optional.empty(),
            clock.instant()));
    books.give(AccountRef.cash(id.value(), PLAY), cash);
    return id;
  }

  StakeRules rules() {
    return new StakeRules(config, markets(), members(), assets());
  }

  Markets markets() {
    return answering(
        Markets.class, "find", arguments -> Optional.ofNullable(open.get(arguments[0])));
  }

  Members members() {
    return answering(
        Members.class, "find", arguments -> Optional.ofNullable(joined.get(arguments[0])));
  }

  TradingTally tally() {
    return (market, gross, at) -> {};
  }

  Outbox outbox() {
    return answering(
        Outbox.class,
        "add",
        arguments -> {
          letters.add((Record) arguments[0]);
          return null;
        });
  }

  static Assets assets() {
    return answering(
        Assets.class,
        "find",
        arguments ->
            List.of(PLAY, XLM).stream().filter(a -> a.code().equals(arguments[0])).findFirst());
  }

  /** Answers one question; any other is a mistake of the test. */
  @SuppressWarnings("unchecked")
  private static <T> T answering(
      Class<T> type, String question, java.util.function.Function<Object[], Object> answer) {
    return (T)
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> {
              if (method.getName().equals(question)) {
                return answer.apply(arguments);
              }
              throw new IllegalStateException("nobody expected " + method);
            });
  }

  /** Books in memory that refuse what real ones refuse. Safe for many threads, undone by nobody. */
  final class Books implements Ledger {
    private final Map<AccountRef, Long> balances = new HashMap<>();

    synchronized void give(AccountRef account, long units) {
      balances.merge(account, units, Math::addExact);
    }

    @Override
    public synchronized Receipt post(Transfer transfer) {
      for (Posting posting : transfer.postings()) {
        long left = balances.getOrDefault(posting.from(), 0L) - posting.amount().units();
        if (left < 0) {
          throw new Rejected(LedgerRefusal.INSUFFICIENT_BALANCE, "There is not enough.");
        }
        balances.put(posting.from(), left);
        give(posting.to(), posting.amount().units());
      }
      return new Receipt(new TransferId(ids.next()), clock.instant(), false);
    }

    @Override
    public synchronized Amount balance(AccountRef account) {
      return new Amount(account.asset(), balances.getOrDefault(account, 0L));
    }

    @Override
    public List<Balance> balances(UUID owner) {
      throw new IllegalStateException("nobody asks");
    }

    @Override
    public List<Balance> balancesAbout(UUID subject) {
      throw new IllegalStateException("nobody asks");
    }

    @Override
    public Page<TransferView> transfers(UUID owner, PageRequest page) {
      throw new IllegalStateException("nobody asks");
    }
  }
}
