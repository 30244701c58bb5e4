package com.predictiq.launcher.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.Grizzly;
import org.glassfish.grizzly.attributes.AttributeHolder;
import org.glassfish.grizzly.filterchain.BaseFilter;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.http.HttpContent;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.glassfish.grizzly.http.Protocol;
import org.junit.jupiter.api.Test;

class EndsSlowRequestsTest {

  private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 1);
  private final AtomicBoolean closed = new AtomicBoolean();
  private final EndsSlowRequests slow = new EndsSlowRequests(nanos::get);
  private final BaseFilter before = slow.before();
  private final BaseFilter after = slow.after();
  private final Connection<?> connection = connection();

  @Test
  void waits_ten_seconds_and_no_longer_for_a_head() throws IOException {
    bytesCome();
    pass(EndsSlowRequests.PATIENCE);
    bytesCome();
    assertThat(closed).isFalse();
    pass(Duration.ofNanos(1));
    bytesCome();
    assertThat(closed).isTrue();
  }

  @Test
  void waits_thirty_seconds_and_no_longer_for_a_body_that_drips() throws IOException {
    head(true);
    for (int second = 1; second <= 30; second++) {
      pass(Duration.ofSeconds(1));
      bytesCome();
      bodyComes(false);
    }
    assertThat(closed).isFalse();
    pass(Duration.ofNanos(1));
    bytesCome();
    assertThat(closed).isTrue();
  }

  @Test
  void a_body_that_came_to_its_end_is_forgotten() throws IOException {
    head(true);
    bodyComes(true);
    pass(Duration.ofHours(1));
    head(true);
    assertThat(closed).isFalse();
  }

  @Test
  void who_was_answered_owes_no_body_any_more() throws IOException {
    head(true);
    after.handleWrite(context(HttpContent.builder(request(true)).last(true).build()));
    pass(Duration.ofHours(1));
    bytesCome();
    assertThat(closed).isFalse();
  }

  /** A stream of events goes on for hours after a request without a body. */
  @Test
  void a_request_without_a_body_has_all_the_time_there_is() throws IOException {
    head(false);
    pass(Duration.ofHours(1));
    bytesCome();
    assertThat(closed).isFalse();
  }

  /** The canary: behind the reader alone nobody notices how long it takes. */
  @Test
  void canary_without_the_first_of_the_two_a_body_drips_for_ever() throws IOException {
    for (int hour = 0; hour < 24; hour++) {
      bodyComes(false);
      pass(Duration.ofHours(1));
    }
    assertThat(closed).isFalse();
  }

  private void head(boolean withBody) throws IOException {
    bytesCome();
    after.handleRead(context(HttpContent.builder(request(withBody)).last(!withBody).build()));
  }

  private void bodyComes(boolean last) throws IOException {
    after.handleRead(context(HttpContent.builder(request(true)).last(last).build()));
  }

  private void bytesCome() throws IOException {
    before.handleRead(context(null));
  }

  private void pass(Duration time) {
    nanos.addAndGet(time.toNanos());
  }

  private FilterChainContext context(HttpContent message) {
    FilterChainContext context = new FilterChainContext();
    context.getInternalContext().setConnection(connection);
    context.setMessage(message);
    return context;
  }

  private static HttpRequestPacket request(boolean withBody) {
    HttpRequestPacket.Builder request =
        HttpRequestPacket.builder().method("POST").uri("/").protocol(Protocol.HTTP_1_1);
    return (withBody ? request.contentLength(100) : request).build();
  }

  private Connection<?> connection() {
    AttributeHolder attributes = Grizzly.DEFAULT_ATTRIBUTE_BUILDER.createSafeAttributeHolder();
    return (Connection<?>)
        Proxy.newProxyInstance(
            Connection.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            (self, called, arguments) -> {
              if (called.getName().equals("getAttributes")) {
                return attributes;
              }
              closed.set(called.getName().equals("closeSilently"));
              return null;
            });
  }
}
