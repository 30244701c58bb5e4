package com.predictiq.markets.talk;

import com.predictiq.kernel.Rejected;
import com.predictiq.kernel.TimeOrderedIds;
import com.predictiq.markets.MarketId;
import com.predictiq.markets.MarketStatus;
import com.predictiq.markets.MarketView;
import com.predictiq.markets.Markets;
import com.predictiq.members.Conduct;
import com.predictiq.members.DisplayNames;
import com.predictiq.members.MemberId;
import com.predictiq.members.MembersRefusal;
import com.predictiq.platform.Sql;
import com.predictiq.testkit.SettableClock;
import com.predictiq.testkit.TestDatabase;
import java.lang.reflect.Proxy;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What talk needs around it, as small as it can be and still tell the truth. */
final class GivenTalk {

  static final Instant CLOSE = SettableClock.START.plus(Duration.ofDays(7));
  static final MemberId CREATOR = new MemberId(new UUID(7, 1));
  static final TalkConfig CONFIG =
      new TalkConfig(3, Duration.ofDays(30), Duration.ofMinutes(10), 2);

  final SettableClock clock = new SettableClock();
  final Map<MarketId, MarketView> known = new HashMap<>();
  final Set<MemberId> frozen = new HashSet<>();
  final Sql sql;

  GivenTalk(TestDatabase database) {
    this.sql = new Sql(database.dataSource());
  }

  KnownMarkets markets() {
    return new KnownMarkets(
        answering(
            Markets.class,
            Map.of("find", arguments -> Optional.ofNullable(known.get(arguments[0])))));
  }

  CommentDesk comments() {
    return new CommentDesk(
        markets(),
        new CommentStore(sql),
        conduct(),
        names(),
        CONFIG,
        new TimeOrderedIds(clock, new java.security.SecureRandom()),
        clock);
  }

  Conduct conduct() {
    return answering(
        Conduct.class,
        Map.of(
            "requireNotFrozen",
            arguments -> {
              if (frozen.contains(arguments[0])) {
                throw new Rejected(MembersRefusal.MEMBER_FROZEN, "Frozen.");
              }
              return null;
            }));
  }

  private static DisplayNames names() {
    return members ->
        members.stream()
            .distinct()
            .collect(Collectors.toMap(Function.identity(), member -> "Name of " + member));
  }

  static MemberId member() {
    return new MemberId(UUID.randomUUID());
  }

  MarketId market(MarketStatus status) {
    MarketId id = new MarketId(UUID.randomUUID());
    known.put(
        id,
        complete(
            MarketView.class,
            Map.of(
                "id", id,
                "creator", CREATOR,
                "status", status,
                "closeTime", CLOSE,
                "openedAt", Optional.of(CLOSE).filter(time -> status != MarketStatus.DRAFT))));
    return id;
  }

  /** A row of the market itself, for what works on rows. */
  MarketId row(MarketStatus status, Instant endedAt) {
    MarketId id = market(status);
    sql.change(
        """
        insert into markets.markets
          (id, creator_id, status, title, description, outcomes, category, tags, asset, asset_scale,
           asset_rail, mechanism, fee_model, fee_bps, tier, resolution_source, payout_mode,
           dispute_window_seconds, resolution_timeout_seconds, created_at, close_time,
           resolution_time, opened_at, ended_at, version)
        values (?, ?, ?, 'Will it rain on Sunday?', '', '{Yes,No}', 'weather', '{}', 'PLAY', 2,
           'HOUSE', 'PARI_MUTUEL', 'FLAT', 250, 'BASIC', 'ADMIN', 'PUSH', 3600, 3600,
           ?, ?, ?, ?, ?::timestamptz, 0)\
        """,
        id.value(),
        CREATOR.value(),
        status.name(),
        SettableClock.START,
        CLOSE,
        CLOSE,
        SettableClock.START,
        Optional.ofNullable(endedAt).map(Instant::toString).orElse(null));
    sql.change(
        """
        insert into markets.trading (market_id, volume, wagers, turnover, trend)
        values (?, 0, 0, 0, 0)\
        """,
        id.value());
    return id;
  }

  /** Answers some questions; any other is a mistake of the test. */
  static <T> T answering(Class<T> type, Map<String, Function<Object[], Object>> answers) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> {
              if (!answers.containsKey(method.getName())) {
                throw new IllegalStateException("nobody expected " + method);
              }
              return answers.get(method.getName()).apply(arguments);
            }));
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
