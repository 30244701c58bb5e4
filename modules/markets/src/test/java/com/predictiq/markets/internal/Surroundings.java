package com.predictiq.markets.internal;

import com.predictiq.kernel.Amount;
import com.predictiq.kernel.Rejected;
import com.predictiq.ledger.Assets;
import com.predictiq.markets.Answer;
import com.predictiq.markets.MarketEnded;
import com.predictiq.markets.MarketId;
import com.predictiq.markets.MarketPool;
import com.predictiq.markets.MarketPools;
import com.predictiq.markets.OracleQuestion;
import com.predictiq.markets.OracleQuestions;
import com.predictiq.markets.OutcomeOracle;
import com.predictiq.members.Conduct;
import com.predictiq.members.MemberId;
import com.predictiq.members.MembersRefusal;
import com.predictiq.members.Reputation;
import com.predictiq.platform.Outbox;
import com.predictiq.platform.RequestRefusal;
import com.predictiq.platform.SafetySwitch;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Instance;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What markets ask of the modules around them, as small as it can be. */
final class Surroundings implements Conduct, MarketPools {

  final Set<MemberId> frozen = ConcurrentHashMap.newKeySet();
  final Map<MemberId, Reputation> reputations = new ConcurrentHashMap<>();
  final Map<MarketId, Set<MemberId>> holders = new ConcurrentHashMap<>();
  final Map<MarketId, Long> pools = new ConcurrentHashMap<>();
  final List<MarketEnded> ended = new CopyOnWriteArrayList<>();
  final List<OracleQuestion> asked = new CopyOnWriteArrayList<>();
  final List<Record> letters = new CopyOnWriteArrayList<>();
  volatile Optional<Function<MarketId, Answer>> oracle = Optional.empty();
  volatile boolean paused;

  void stakes(MarketId market, long pool, MemberId... members) {
    holders.put(market, Set.of(members));
    pools.put(market, pool);
  }

  @Override
  public void requireMayStake(MemberId member, Amount stake, Instant now) {
    requireNotFrozen(member);
  }

  @Override
  public void requireNotFrozen(MemberId member) {
    if (frozen.contains(member)) {
      throw new Rejected(MembersRefusal.MEMBER_FROZEN, "Frozen.");
    }
  }

  @Override
  public Reputation reputation(MemberId member) {
    return reputations.getOrDefault(member, Reputation.BASIC);
  }

  @Override
  public Map<MarketId, List<MarketPool>> of(Collection<MarketId> markets) {
    return markets.stream()
        .filter(pools::containsKey)
        .collect(
            Collectors.toMap(
                Function.identity(),
                id -> {
                  Amount pool = new Amount(GivenMarket.PLAY, pools.get(id));
                  return List.of(new MarketPool(0, pool, pool, 1));
                }));
  }

  @Override
  public boolean holds(MarketId market, MemberId member) {
    return holders.getOrDefault(market, Set.of()).contains(member);
  }

  SafetySwitch safety() {
    return answering(
        SafetySwitch.class,
        "requireOpen",
        arguments -> {
          if (paused) {
            throw new Rejected(RequestRefusal.PLATFORM_PAUSED, "Paused.");
          }
          return null;
        });
  }

  Assets assets() {
    return answering(Assets.class, "house", arguments -> GivenMarket.PLAY);
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

  @SuppressWarnings("unchecked")
  Event<MarketEnded> end() {
    return answering(
        Event.class,
        "fire",
        arguments -> {
          ended.add((MarketEnded) arguments[0]);
          return null;
        });
  }

  @SuppressWarnings("unchecked")
  Instance<OutcomeOracle> oracles() {
    return (Instance<OutcomeOracle>)
        Proxy.newProxyInstance(
            Surroundings.class.getClassLoader(),
            new Class<?>[] {Instance.class},
            (self, method, arguments) ->
                method.getName().equals("isResolvable")
                    ? oracle.isPresent()
                    : (OutcomeOracle) market -> oracle.orElseThrow().apply(market.id()));
  }

  /** What markets ask their oracle is put down here, and nothing is refused. */
  @SuppressWarnings("unchecked")
  Instance<OracleQuestions> questions() {
    return (Instance<OracleQuestions>)
        Proxy.newProxyInstance(
            Surroundings.class.getClassLoader(),
            new Class<?>[] {Instance.class},
            (self, method, arguments) ->
                method.getName().equals("isResolvable") ? true : (OracleQuestions) asked::add);
  }

  private static <T> T answering(Class<T> type, String name, Function<Object[], Object> answer) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (self, method, arguments) -> {
              if (!method.getName().equals(name)) {
                throw new UnsupportedOperationException(method.toString());
              }
              return answer.apply(arguments);
            }));
  }
}
