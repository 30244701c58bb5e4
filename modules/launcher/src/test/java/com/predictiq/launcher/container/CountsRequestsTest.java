package com.predictiq.launcher.container;

import static org.assertj.core.api.Assertions.assertThat;

import com.predictiq.kernel.Departure;
import java.lang.reflect.Proxy;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.Grizzly;
import org.glassfish.grizzly.attributes.AttributeHolder;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.http.HttpContent;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.glassfish.grizzly.http.Protocol;
import org.junit.jupiter.api.Test;

class CountsRequestsTest {

  private final Departure departure = new Departure();
  private final CountsRequests counts = new CountsRequests(departure);
  private final Connection<?> connection = connection();
  private final HttpRequestPacket request = request();

  @Test
  void a_request_is_underway_until_the_last_of_its_answer() {
    read(request, true);
    assertThat(departure.underway()).isEqualTo(1);
    write(false);
    assertThat(departure.underway()).isEqualTo(1);
    write(true);
    assertThat(departure.underway()).isZero();
  }

  @Test
  void the_parts_of_a_body_are_no_further_requests_also_behind_an_early_answer() {
    read(request, false);
    read(request, false);
    write(true);
    read(request, true);
    assertThat(departure.underway()).isZero();
  }

  @Test
  void the_next_request_of_the_connection_is_counted_anew() {
    read(request, true);
    write(true);
    read(request(), true);
    assertThat(departure.underway()).isEqualTo(1);
  }

  @Test
  void who_hangs_up_is_owed_nothing_and_counted_off_once() {
    read(request, true);
    counts.handleClose(context(null));
    write(true);
    counts.handleClose(context(null));
    assertThat(departure.underway()).isZero();
  }

  @Test
  void connections_are_kept_until_the_departure() {
    request.getProcessingState().setKeepAlive(true);
    read(request, true);
    assertThat(request.getProcessingState().isKeepAlive()).isTrue();
    departure.begin();
    HttpRequestPacket later = request();
    later.getProcessingState().setKeepAlive(true);
    read(later, true);
    assertThat(later.getProcessingState().isKeepAlive()).isFalse();
  }

  private void read(HttpRequestPacket of, boolean last) {
    counts.handleRead(context(HttpContent.builder(of).last(last).build()));
  }

  private void write(boolean last) {
    counts.handleWrite(context(HttpContent.builder(request).last(last).build()));
  }

  private FilterChainContext context(HttpContent message) {
    FilterChainContext context = new FilterChainContext();
    context.getInternalContext().setConnection(connection);
    context.setMessage(message);
    return context;
  }

  private static HttpRequestPacket request() {
    return HttpRequestPacket.builder()
        .method("POST")
        .uri("/")
        .protocol(Protocol.HTTP_1_1)
        .contentLength(100)
        .build();
  }

  private static Connection<?> connection() {
    AttributeHolder attributes = Grizzly.DEFAULT_ATTRIBUTE_BUILDER.createSafeAttributeHolder();
    return (Connection<?>)
        Proxy.newProxyInstance(
            Connection.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            (self, called, arguments) ->
                called.getName().equals("getAttributes") ? attributes : null);
  }
}
