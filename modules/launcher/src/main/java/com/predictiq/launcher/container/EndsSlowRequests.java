package com.predictiq.launcher.container;

import java.time.Duration;
import java.util.function.LongSupplier;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.Grizzly;
import org.glassfish.grizzly.attributes.Attribute;
import org.glassfish.grizzly.filterchain.BaseFilter;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.NextAction;
import org.glassfish.grizzly.http.HttpContent;

/**
 * Ends connections on which a head does not come to its end in time: the container ends those that
 * are silent, and would wait for ever for one that sends a letter now and then. There are two of
 * them, one at each side of the reader: the first sees bytes, the second whole heads.
 */
final class EndsSlowRequests {

  static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Attribute<Long> begun =
      Grizzly.DEFAULT_ATTRIBUTE_BUILDER.createAttribute("predictiq.head-begun");
  private final LongSupplier nanos;

  EndsSlowRequests(LongSupplier nanos) {
    this.nanos = nanos;
  }

  BaseFilter before() {
    return new BaseFilter() {
      @Override
      public NextAction handleRead(FilterChainContext context) {
        Connection<?> connection = context.getConnection();
        Long since = begun.get(connection);
        if (since == null) {
          begun.set(connection, nanos.getAsLong());
        } else if (isTooLong(since)) {
          connection.closeSilently();
          return context.getStopAction();
        }
        return context.getInvokeAction();
      }
    };
  }

  BaseFilter after() {
    return new BaseFilter() {
      @Override
      public NextAction handleRead(FilterChainContext context) {
        if (context.getMessage() instanceof HttpContent) {
          begun.remove(context.getConnection());
        }
        return context.getInvokeAction();
      }
    };
  }

  boolean isTooLong(long since) {
    return nanos.getAsLong() - since > PATIENCE.toNanos();
  }
}
