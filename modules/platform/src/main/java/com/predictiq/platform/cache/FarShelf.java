package com.predictiq.platform.cache;

import com.predictiq.platform.redis.Redis;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import redis.clients.jedis.AbstractPipeline;
import redis.clients.jedis.Response;

/**
 * The copy in Redis. It carries the counts its tags had before it was made; a tag that is told
 * stale is counted on, and with it every copy made before is no longer looked at, also one that
 * comes late. What Redis could not be told yet is not asked of it.
 */
@ApplicationScoped
class FarShelf {

  private static final String ANSWERS = "predictiq:cache:";
  private static final String TAGS = "predictiq:tag:";
  private static final String ALL = "*";
  private static final char END = '\n';

  /** Longer than any copy lives: a count that began anew cannot meet a copy that knows it. */
  private static final Duration COUNTS_LIVE = Told.LONGEST_LIFE.multipliedBy(2);

  private final Redis redis;
  private final Set<String> owed = ConcurrentHashMap.newKeySet();

  @Inject
  FarShelf(Redis redis) {
    this.redis = redis;
  }

  /** What lies there, and the counts to give to what will lie there instead. */
  record Look(Optional<Copy> copy, Optional<String> counts) {}

  /** An answer as it is written down. */
  record Copy(String text, Instant born) {}

  Look look(String key, Set<String> tags) {
    if (!redis.isConfigured() || owes(tags)) {
      return new Look(Optional.empty(), Optional.empty());
    }
    List<String> names = new ArrayList<>(List.of(ANSWERS + key, TAGS + ALL));
    new TreeSet<>(tags).forEach(tag -> names.add(TAGS + tag));
    return redis
        .ask(pool -> pool.mget(names.toArray(String[]::new)))
        .map(FarShelf::looked)
        .orElse(new Look(Optional.empty(), Optional.empty()));
  }

  void put(String key, String counts, Copy copy, Duration freshFor) {
    String text = counts + END + copy.born().toEpochMilli() + END + copy.text();
    redis.ask(pool -> pool.psetex(ANSWERS + key, Math.max(1, freshFor.toMillis()), text));
  }

  void forget(String key) {
    redis.ask(pool -> pool.del(ANSWERS + key));
  }

  /** From now on these are not believed; Redis is told by {@link #pay}. */
  void owe(Collection<String> tags) {
    if (redis.isConfigured()) {
      owed.addAll(tags);
    }
  }

  void oweEverything() {
    owe(Set.of(ALL));
  }

  /** True when Redis knows everything it has to. */
  boolean pay() {
    Set<String> tags = Set.copyOf(owed);
    if (!tags.isEmpty() && redis.ask(pool -> count(pool.pipelined(), tags)).isPresent()) {
      owed.removeAll(tags);
    }
    return owed.isEmpty() && redis.answers();
  }

  private boolean owes(Set<String> tags) {
    return !owed.isEmpty() && (owed.contains(ALL) || tags.stream().anyMatch(owed::contains));
  }

  /** What the server refuses to count is said only when the answer is looked at. */
  private static Set<String> count(AbstractPipeline pipeline, Set<String> tags) {
    try (pipeline) {
      List<Response<Long>> counted = new ArrayList<>();
      for (String tag : tags) {
        counted.add(pipeline.incr(TAGS + tag));
        pipeline.pexpire(TAGS + tag, COUNTS_LIVE.toMillis());
      }
      pipeline.sync();
      counted.forEach(Response::get);
    }
    return tags;
  }

  private static Look looked(List<String> found) {
    String counts = found.stream().skip(1).map(Objects::toString).collect(Collectors.joining(" "));
    String text = found.get(0);
    return text != null && text.startsWith(counts + END)
        ? new Look(Optional.of(copy(text, counts.length() + 1)), Optional.of(counts))
        : new Look(Optional.empty(), Optional.of(counts));
  }

  private static Copy copy(String text, int from) {
    int end = text.indexOf(END, from);
    Instant born = Instant.ofEpochMilli(Long.parseLong(text.substring(from, end)));
    return new Copy(text.substring(end + 1), born);
  }
}
