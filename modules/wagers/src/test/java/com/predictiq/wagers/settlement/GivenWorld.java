package com.predictiq.wagers.settlement;

import com.predictiq.kernel.Amount;
import com.predictiq.kernel.Asset;
import com.predictiq.kernel.Bps;
import com.predictiq.kernel.Rejected;
import com.predictiq.markets.FeeModel;
import com.predictiq.markets.MarketId;
import com.predictiq.markets.MarketStatus;
import com.predictiq.markets.MarketTerms;
import com.predictiq.markets.MarketView;
import com.predictiq.markets.Markets;
import com.predictiq.markets.PayoutMode;
import com.predictiq.markets.Tier;
import com.predictiq.markets.TradingTally;
import com.predictiq.members.Conduct;
import com.predictiq.members.MemberId;
import com.predictiq.members.MemberView;
import com.predictiq.members.Members;
import com.predictiq.platform.Outbox;
import com.predictiq.platform.RequestRefusal;
import com.predictiq.platform.SafetySwitch;
import com.predictiq.testkit.SettableClock;
import com.predictiq.wagers.GivenRecord;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The modules around wagers that a settlement only asks or tells something. */
final class GivenWorld {

  static final Asset PLAY = new Asset("PLAY", 2, Asset.Rail.HOUSE);
  static final Instant CLOSE = SettableClock.START.plus(Duration.ofDays(7));

  final Map<MarketId, MarketView> known = new ConcurrentHashMap<>();
  final List<Record> letters = new CopyOnWriteArrayList<>();
  final List<String> pauses = new CopyOnWriteArrayList<>();

  static MarketTerms terms(FeeModel model, int bps, PayoutMode payout) {
    return GivenRecord.of(
        MarketTerms.class,
        Map.of(
            "asset", PLAY,
            "feeModel", model,
            "fee", new Bps(bps),
            "tier", Tier.BASIC,
            "payout", payout));
  }

  MarketId market(MarketTerms terms, int outcomes) {
    MarketId id = new MarketId(UUID.randomUUID());
    List<String> labels = List.of("a", "b", "c", "d", "e").subList(0, outcomes);
    known.put(id, view(id, terms, labels, MarketStatus.ACTIVE));
    return id;
  }

  void end(MarketId id, boolean resolved) {
    MarketView open = known.get(id);
    MarketStatus status = resolved ? MarketStatus.RESOLVED : MarketStatus.CANCELLED;
    known.put(id, view(id, open.terms(), open.outcomes(), status));
  }

  Beans enter(Beans beans) {
    return beans
        .with(Markets.class, markets())
        .with(
            Members.class,
            answering(
                Members.class,
                "find",
                id -> Optional.of(GivenRecord.of(MemberView.class, Map.of("id", id)))))
        .with(Conduct.class, answering(Conduct.class, "requireMayStake", member -> null))
        .with(TradingTally.class, (market, gross, at) -> {})
        .with(Outbox.class, answering(Outbox.class, "add", letter -> letters.add((Record) letter)))
        .with(SafetySwitch.class, safety());
  }

  private Markets markets() {
    return answering(
        Markets.class,
        Map.of(
            "find", id -> Optional.ofNullable(known.get((MarketId) id)),
            "ended", ids -> ended((Collection<?>) ids)));
  }

  private Set<MarketId> ended(Collection<?> ids) {
    return known.values().stream()
        .filter(market -> ids.contains(market.id()) && market.status().terminal())
        .map(MarketView::id)
        .collect(Collectors.toSet());
  }

  private static MarketView view(
      MarketId id, MarketTerms terms, List<String> outcomes, MarketStatus status) {
    return GivenRecord.of(
        MarketView.class,
        Map.of(
            "id", id,
            "creator", new MemberId(new UUID(0, 1)),
            "terms", terms,
            "status", status,
            "outcomes", outcomes,
            "openedAt", Optional.of(CLOSE.minus(Duration.ofDays(1))),
            "closeTime", CLOSE,
            "resolutionTime", CLOSE.plus(Duration.ofDays(1)),
            "volume", Amount.zero(PLAY)));
  }

  private static <T> T answering(Class<T> type, String question, Function<Object, Object> answer) {
    return answering(type, Map.of(question, answer));
  }

  /** Answers these questions; any other is a mistake of the test. */
  private static <T> T answering(Class<T> type, Map<String, Function<Object, Object>> answers) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> {
              Function<Object, Object> answer = answers.get(method.getName());
              if (answer == null && method.isDefault()) {
                return InvocationHandler.invokeDefault(proxy, method, arguments);
              }
              if (answer == null) {
                throw new IllegalStateException("nobody expected " + method);
              }
              Object said = answer.apply(arguments[0]);
              return method.getReturnType() == void.class ? null : said;
            }));
  }

  /** Stops what is new once somebody has paused the house, and remembers why. */
  private SafetySwitch safety() {
    return (SafetySwitch)
        Proxy.newProxyInstance(
            SafetySwitch.class.getClassLoader(),
            new Class<?>[] {SafetySwitch.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("pause")) {
                pauses.add(arguments[0].toString());
              } else if (method.getName().equals("requireOpen") && !pauses.isEmpty()) {
                throw new Rejected(RequestRefusal.PLATFORM_PAUSED, "The house is paused.");
              }
              return null;
            });
  }
}
