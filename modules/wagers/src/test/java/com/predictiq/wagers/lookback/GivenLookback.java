package com.predictiq.wagers.lookback;

import com.predictiq.kernel.Amount;
import com.predictiq.kernel.Asset;
import com.predictiq.kernel.Bps;
import com.predictiq.markets.FeeModel;
import com.predictiq.markets.MarketId;
import com.predictiq.markets.MarketStatus;
import com.predictiq.markets.MarketTerms;
import com.predictiq.markets.MarketView;
import com.predictiq.markets.Markets;
import com.predictiq.markets.Mechanism;
import com.predictiq.markets.PayoutMode;
import com.predictiq.markets.ResolutionSource;
import com.predictiq.markets.Tier;
import com.predictiq.platform.Sql;
import com.predictiq.testkit.SettableClock;
import com.predictiq.testkit.TestDatabase;
import java.lang.reflect.Proxy;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Markets, and the wagers on them as rows. */
final class GivenLookback {

  static final Asset PLAY = new Asset("PLAY", 2, Asset.Rail.HOUSE);
  static final Instant OPENED = SettableClock.START;
  static final Instant CLOSE = OPENED.plus(Duration.ofDays(7));

  static final LookbackConfig CONFIG =
      new LookbackConfig(10, Duration.ofSeconds(1), Duration.ofSeconds(1));

  private static final MarketTerms TERMS =
      new MarketTerms(
          PLAY,
          Mechanism.PARI_MUTUEL,
          FeeModel.FLAT,
          new Bps(100),
          Tier.BASIC,
          ResolutionSource.ADMIN,
          PayoutMode.PUSH,
          Duration.ofDays(1),
          Duration.ofDays(1));

  final SettableClock clock = new SettableClock();
  final Map<MarketId, MarketView> known = new HashMap<>();
  final Sql sql;

  GivenLookback(TestDatabase database) {
    this.sql = new Sql(database.dataSource());
  }

  Markets markets() {
    return (Markets)
        Proxy.newProxyInstance(
            Markets.class.getClassLoader(),
            new Class<?>[] {Markets.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("find")) {
                return Optional.ofNullable(known.get(arguments[0]));
              }
              throw new IllegalStateException("nobody expected " + method);
            });
  }

  MarketId market(MarketStatus status, Optional<Instant> endedAt) {
    MarketId id = new MarketId(UUID.randomUUID());
    Map<String, Object> values = new HashMap<>();
    values.put("id", id);
    values.put("status", status);
    values.put("outcomes", List.of("Yes", "No", "Maybe"));
    values.put("terms", TERMS);
    values.put("createdAt", OPENED.minus(Duration.ofDays(1)));
    values.put("openedAt", Optional.of(OPENED).filter(time -> status != MarketStatus.DRAFT));
    values.put("closeTime", CLOSE);
    values.put("endedAt", endedAt);
    known.put(id, complete(MarketView.class, values));
    return id;
  }

  /** A stake of so many units, of which one in a hundred is the fee. */
  void stake(MarketId market, int outcome, long units, Instant at) {
    sql.change(
        """
        insert into wagers.wagers
          (id, member_id, market_id, outcome, outcomes, asset, stake, fee, reward, payout,
           outcome_before, pool_before, placed_at)
        select gen_random_uuid(), gen_random_uuid(), m.id, ?, 3, 'PLAY', s.stake, s.stake / 100, 0,
               0, coalesce(sum(w.stake - w.fee) filter (where w.outcome = ?), 0),
               coalesce(sum(w.stake - w.fee), 0), ?
          from (values (?::uuid)) as m (id)
         cross join (values (?::bigint)) as s (stake)
          left join wagers.wagers w on w.market_id = m.id
         group by m.id, s.stake\
        """,
        outcome,
        outcome,
        at,
        market.value(),
        units);
  }

  static Amount play(long units) {
    return new Amount(PLAY, units);
  }

  /** The record with these values, and nothing in all other places. */
  private static <R extends Record> R complete(Class<R> type, Map<String, Object> values) {
    RecordComponent[] parts = type.getRecordComponents();
    Class<?>[] types = Arrays.stream(parts).map(RecordComponent::getType).toArray(Class[]::new);
    Object[] all =
        Arrays.stream(parts)
            .map(part -> values.getOrDefault(part.getName(), nothing(part.getType())))
            .toArray();
    try {
      return type.getDeclaredConstructor(types).newInstance(all);
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static Object nothing(Class<?> type) {
    if (type == Optional.class) {
      return Optional.empty();
    }
    if (type == List.class) {
      return List.of();
    }
    if (type == boolean.class) {
      return false;
    }
    return type == long.class || type == int.class ? 0 : null;
  }
}
