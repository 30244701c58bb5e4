package com.predictiq.launcher.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.glassfish.grizzly.filterchain.BaseFilter;
import org.junit.jupiter.api.Test;

/** The reader the container has, and a client that would rather speak another protocol. */
class IgnoresUpgradesTest {

  private static final String ASKING =
      """
      POST /first HTTP/1.1
      Host: x
      Connection: Upgrade, HTTP2-Settings
      Upgrade: h2c
      HTTP2-Settings: AAEAAEAAAAIAAAABAAMAAABkAAQBAAAAAAUAAEAA
      Content-Length: 2

      {}\
      """
          .replace("\n", "\r\n");

  private static final String SOCKET =
      " HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n";

  private static final String NEXT = "GET /second HTTP/1.1\r\nHost: x\r\n\r\n";

  @Test
  void a_body_ends_where_it_says_also_when_another_protocol_was_asked_for() throws Exception {
    assertThat(read(new IgnoresUpgrades())).containsExactly("/first", "/second");
  }

  /** The canary: without us, the container waits for the end of a body that has come. */
  @Test
  void canary_without_us_nobody_is_answered() throws Exception {
    assertThat(read(new BaseFilter() {})).isEmpty();
  }

  @Test
  void who_asks_for_a_socket_elsewhere_is_answered_as_if_they_had_not() throws Exception {
    assertThat(read(new IgnoresUpgrades(), "GET /elsewhere" + SOCKET))
        .containsExactly("/elsewhere", "/second");
  }

  /** The place where there is one takes no body, so that none can be misread. */
  @Test
  void who_asks_for_a_socket_with_a_body_is_answered_as_if_they_had_not() throws Exception {
    assertThat(
            read(
                new IgnoresUpgrades(),
                ASKING.replace("h2c", "websocket").replace("first", "ws/v1")))
        .containsExactly("/ws/v1", "/second");
  }

  private static List<String> read(BaseFilter doorman) throws Exception {
    return read(doorman, ASKING);
  }

  private static List<String> read(BaseFilter doorman, String first) throws Exception {
    try (RealReader reader = RealReader.with(doorman)) {
      reader.sent(first + NEXT);
      return reader.read();
    }
  }
}
