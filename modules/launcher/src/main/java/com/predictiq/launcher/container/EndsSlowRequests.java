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
import org.glassfish.grizzly.http.HttpHeader;

/**
 * Ends connections on which a head, or a body, does not come to its end in time: the container ends
 * those that are silent, and would wait for ever for one that sends a letter now and then. There
 * are two of them, one at each side of the reader: the first sees bytes, the second whole heads,
 * what there is of bodies, and answers. Who is answered owes no body any more.
 */
final class EndsSlowRequests {

  static final Duration PATIENCE = Duration.ofSeconds(10);

  /** For 1 MiB at most, so 35 kB a second are quick enough. */
  static final Duration PATIENCE_WITH_BODIES = Duration.ofSeconds(30);

  private final Attribute<Long> headBegun =
      Grizzly.DEFAULT_ATTRIBUTE_BUILDER.createAttribute("predictiq.head-begun");
  private final Attribute<Long> bodyBegun =
      Grizzly.DEFAULT_ATTRIBUTE_BUILDER.createAttribute("predictiq.body-begun");
  private final LongSupplier nanos;

  EndsSlowRequests(LongSupplier nanos) {
    this.nanos = nanos;
  }

  BaseFilter before() {
    return new BaseFilter() {
      @Override
      public NextAction handleRead(FilterChainContext context) {
        Connection<?> connection = context.getConnection();
        if (isTooLong(headBegun.get(connection), PATIENCE)
            || isTooLong(bodyBegun.get(connection), PATIENCE_WITH_BODIES)) {
          connection.closeSilently();
          return context.getStopAction();
        }
        begin(headBegun, connection);
        return context.getInvokeAction();
      }
    };
  }

  BaseFilter after() {
    return new BaseFilter() {
      @Override
      public NextAction handleRead(FilterChainContext context) {
        if (context.getMessage() instanceof HttpContent content) {
          Connection<?> connection = context.getConnection();
          headBegun.remove(connection);
          if (content.isLast() || !hasBody(content.getHttpHeader())) {
            bodyBegun.remove(connection);
          } else {
            begin(bodyBegun, connection);
          }
        }
        return context.getInvokeAction();
      }

      @Override
      public NextAction handleWrite(FilterChainContext context) {
        if (context.getMessage() instanceof HttpContent answer && answer.isLast()) {
          bodyBegun.remove(context.getConnection());
        }
        return context.getInvokeAction();
      }
    };
  }

  private static boolean hasBody(HttpHeader head) {
    return head.isChunked() || head.getContentLength() > 0;
  }

  private void begin(Attribute<Long> time, Connection<?> connection) {
    if (time.get(connection) == null) {
      time.set(connection, nanos.getAsLong());
    }
  }

  private boolean isTooLong(Long since, Duration patience) {
    return since != null && nanos.getAsLong() - since > patience.toNanos();
  }
}
