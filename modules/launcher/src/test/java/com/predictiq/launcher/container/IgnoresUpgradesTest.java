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

  private static List<String> read(BaseFilter doorman) throws Exception {
    try (RealReader reader = RealReader.with(doorman)) {
      reader.sent(ASKING + NEXT);
      return reader.read();
    }
  }
}
