package com.predictiq.oracle.internal;

import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import org.eclipse.microprofile.metrics.Counter;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/** What a scrape would say of counters: their names with the values of their tags. */
final class CountedMetrics {

  final Map<String, Long> counts = new ConcurrentSkipListMap<>();

  /** Of one counter by the values of its tags, such as {@code pyth stored}. */
  long of(String tags) {
    return counts.getOrDefault(tags, 0L);
  }

  MetricRegistry registry() {
    return proxy(
        MetricRegistry.class,
        (method, arguments) -> {
          if (!method.equals("counter")) {
            return null;
          }
          String tags =
              String.join(" ", Arrays.stream((Tag[]) arguments[1]).map(Tag::getTagValue).toList());
          return counter(tags);
        });
  }

  private Counter counter(String tags) {
    return proxy(
        Counter.class,
        (method, arguments) -> {
          counts.merge(tags, arguments == null ? 1L : (Long) arguments[0], Long::sum);
          return null;
        });
  }

  private interface Call {
    Object on(String method, Object[] arguments);
  }

  private static <T> T proxy(Class<T> type, Call call) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (self, method, arguments) -> call.on(method.getName(), arguments)));
  }
}
