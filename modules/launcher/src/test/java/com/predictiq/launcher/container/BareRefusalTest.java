package com.predictiq.launcher.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class BareRefusalTest {

  private static final String BARE =
      "HTTP/1.1 400 Bad Request\r\nConnection: close\r\nContent-Length: 0\r\n\r\n";

  @Test
  void is_told_by_its_emptiness_and_the_missing_request_id() {
    assertThat(BareRefusal.is(BARE)).isTrue();
    assertThat(BareRefusal.is(BARE.replace("Length: 0", "Length: 7"))).isFalse();
    assertThat(BareRefusal.is(BARE.replace("Connection", "X-Request-Id"))).isFalse();
    assertThat(BareRefusal.is(BARE + "more")).isFalse();
  }

  @Test
  void becomes_a_problem_as_long_as_it_says() {
    String answer =
        new String(new BareRefusal(BARE).inOurWords("an-id"), StandardCharsets.ISO_8859_1);
    String[] parts = answer.split("\r\n\r\n", 2);
    assertThat(parts[0])
        .startsWith("HTTP/1.1 400 Bad Request\r\n")
        .contains("\r\nX-Request-Id: an-id")
        .containsOnlyOnce("Connection:")
        .contains("\r\nContent-Length: " + parts[1].length() + "\r\n");
    assertThat(parts[1]).contains("\"status\":400").contains("\"request_id\":\"an-id\"");
  }
}
