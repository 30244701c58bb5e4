package com.predictiq.platform.cache;

import com.predictiq.kernel.Fault;
import com.predictiq.kernel.Rejected;
import com.predictiq.platform.CacheControl;
import com.predictiq.platform.CacheWarmer;
import com.predictiq.platform.RequestRefusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;

/** The operator's hand on what is remembered. */
@ApplicationScoped
class CacheDesk implements CacheControl {

  private static final Logger LOG = Logger.getLogger("predictiq.cache");
  private static final Pattern TAG = Pattern.compile("[a-z][a-z0-9-]{0,39}(:[a-z0-9-]{1,40})?");
  private static final int MOST_TAGS = 100;

  private final TwoLevelCache cache;
  private final Herald herald;
  private final CacheMetrics metrics;
  private final Iterable<CacheWarmer> warmers;

  @Inject
  CacheDesk(
      TwoLevelCache cache,
      Herald herald,
      CacheMetrics metrics,
      @Any Instance<CacheWarmer> warmers) {
    this(cache, herald, metrics, (Iterable<CacheWarmer>) warmers);
  }

  CacheDesk(
      TwoLevelCache cache, Herald herald, CacheMetrics metrics, Iterable<CacheWarmer> warmers) {
    this.cache = cache;
    this.herald = herald;
    this.metrics = metrics;
    this.warmers = warmers;
  }

  @Override
  public int warm() {
    int made = 0;
    for (CacheWarmer warmer : warmers) {
      try {
        made += warmer.warm();
      } catch (RuntimeException failure) {
        LOG.log(Level.WARNING, "Answers were not made in advance", failure);
      }
    }
    return made;
  }

  @Override
  public int invalidate(Set<String> tags) {
    if (tags.isEmpty()) {
      int kept = (int) cache.size();
      herald.tellEverything();
      cache.forgetEverything();
      return kept;
    }
    List<String> wrong = tags.stream().filter(tag -> !TAG.matcher(tag).matches()).toList();
    if (!wrong.isEmpty() || tags.size() > MOST_TAGS) {
      throw new Rejected(
          RequestRefusal.VALIDATION_FAILED,
          "Tags are words such as markets or market:<id>, at most " + MOST_TAGS + ".",
          List.of(new Fault("/tags", "INVALID_VALUE", "must be tags such as markets")));
    }
    int forgotten = cache.count(tags);
    herald.tell(tags, Set.of());
    return forgotten;
  }

  @Override
  public Figures figures() {
    return new Figures(cache.size(), metrics.hits(), metrics.misses());
  }
}
