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
import com.predictiq.members.Conduct;
import com.predictiq.members.MemberId;
import com.predictiq.members.MemberView;
import com.predictiq.members.Members;
import com.predictiq.members.MembersRefusal;
import com.predictiq.platform.Outbox;
import com.predictiq.platform.RequestRefusal;
import com.predictiq.platform.SafetySwitch;
import com.predictiq.platform.Sql;
import com.predictiq.testkit.SettableClock;
import com.predictiq.wagers.GivenRecord;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

/** The modules around wagers, as small as they can be and still tell the truth. */
final class GivenHouse {

  static final Instant CLOSE = SettableClock.START.plus(Duration.ofDays(7));
  private static final Optional<Instant> OPENED = Optional.of(SettableClock.START);
  static final Asset XLM = new Asset("XLM", 7, Asset.Rail.STELLAR);

  final SettableClock clock = new SettableClock();
  final TimeOrderedIds ids = new TimeOrderedIds(clock, new SecureRandom());
  final Map<MarketId, MarketView> open = new HashMap<>();
  final Map<MemberId, MemberView> joined = new HashMap<>();
  final Set<MemberId> frozen = new HashSet<>();
  final Books books = new Books();
  final List<Record> letters = new CopyOnWriteArrayList<>();
  boolean paused;
  final WagersConfig config = new WagersConfig(new BigDecimal("0.05"), new BigDecimal("1000"));

  MarketId market(MarketTerms terms) {
    return market(terms, MarketStatus.ACTIVE, Optional.empty(), Optional.empty());
  }

  MarketId market(
      MarketTerms terms,
      MarketStatus status,
      Optional<MarketId> parent,
      Optional<Integer> parentOutcome) {
    boolean draft = status == MarketStatus.DRAFT;
    return market(terms, status, parent, parentOutcome, draft ? Optional.empty() : OPENED);
  }

  /** A draft that was cancelled before it ever opened. */
  MarketId turnedDown() {
    return market(
        GivenTerms.flat(250),
        MarketStatus.CANCELLED,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private MarketId market(
      MarketTerms terms,
      MarketStatus status,
      Optional<MarketId> parent,
      Optional<Integer> parentOutcome,
      Optional<Instant> openedAt) {
    MarketId id = new MarketId(UUID.randomUUID());
    open.put(
        id,
        GivenRecord.of(
            MarketView.class,
            Map.of(
                "id", id,
                "status", status,
                "outcomes", List.of("Yes", "No"),
                "terms", terms,
                "parent", parent,
                "parentOutcome", parentOutcome,
                "openedAt", openedAt,
                "closeTime", CLOSE,
                "resolutionTime", CLOSE.plus(Duration.ofDays(1)))));
    return id;
  }

  MemberId member(long cash) {
    MemberId id = new MemberId(UUID.randomUUID());
    joined.put(id, GivenRecord.of(MemberView.class, Map.of("id", id)));
    books.give(AccountRef.cash(id.value(), PLAY), cash);
    return id;
  }

  PlacesStakes desk(Sql sql) {
    PoolStore pools = new PoolStore(sql, assets());
    StakeKeys keys = new StakeKeys(sql);
    WagerStore wagers = new WagerStore(sql, assets());
    return new PlacesStakes(
        safety(),
        new JudgesStakes(rules(), conduct(), ids),
        new ReadsSlates(markets(), members(), conduct(), books, pools, wagers),
        new BooksWagers(keys, books, wagers, tally(), outbox()),
        pools,
        keys,
        wagers,
        clock);
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

  /** Lets everything in until a test pauses it. */
  SafetySwitch safety() {
    return answering(
        SafetySwitch.class,
        "requireOpen",
        arguments -> {
          if (paused) {
            throw new Rejected(RequestRefusal.PLATFORM_PAUSED, "The house is paused.");
          }
          return null;
        });
  }

  Conduct conduct() {
    return answering(
        Conduct.class,
        "bearings",
        arguments ->
            ((Collection<?>) arguments[0])
                .stream().distinct().collect(Collectors.toMap(it -> it, this::bearing)));
  }

  private Conduct.Bearing bearing(Object member) {
    return frozen.contains(member)
        ? new Conduct.Bearing(
            Optional.of(new Rejected(MembersRefusal.MEMBER_FROZEN, "The account is frozen.")),
            false)
        : new Conduct.Bearing(Optional.empty(), false);
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
              if (method.isDefault()) {
                return InvocationHandler.invokeDefault(proxy, method, arguments);
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
