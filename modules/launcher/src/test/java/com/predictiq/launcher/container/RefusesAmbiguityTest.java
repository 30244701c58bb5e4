package com.predictiq.launcher.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.glassfish.grizzly.filterchain.BaseFilter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The reader the container has, on a real connection, with the doorman behind it and without: a
 * proxy that goes by the length has looked at one harmless request.
 */
class RefusesAmbiguityTest {

  /** One could slip in while the connection is being ended; of many, some would. */
  private static final int HOW_MANY = 50;

  private static final String HIDDEN =
      """
      GET /api/v1/admin/config HTTP/1.1
      Host: x

      """
          .replace("\n", "\r\n")
          .repeat(HOW_MANY);

  private final List<String> read = new CopyOnWriteArrayList<>();

  @ParameterizedTest
  @ValueSource(strings = {"chunked", "Chunked", "chunked\r\nX: y"})
  void nobody_hides_a_request_in_the_body_of_another(String encoding) throws Exception {
    String answer = sent(smuggling(encoding), new RefusesAmbiguity());
    assertThat(answer).startsWith("HTTP/1.1 400");
    assertThat(read).isEmpty();
  }

  /** The canary: without the doorman, the request in the body is read as one of its own. */
  @ParameterizedTest
  @ValueSource(strings = {"chunked", "Chunked", "chunked\r\nX: y"})
  void canary_without_the_doorman_the_hidden_request_is_answered(String encoding) throws Exception {
    sent(smuggling(encoding), new BaseFilter() {});
    assertThat(read).startsWith("/", "/api/v1/admin/config").hasSize(1 + HOW_MANY);
  }

  /** Whoever counts the pieces otherwise finds nothing behind them. */
  @Test
  void after_a_body_in_pieces_nothing_is_read_any_more() throws Exception {
    String pieces =
        "POST /first HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n" + HIDDEN;
    sent(pieces, new RefusesAmbiguity());
    assertThat(read).containsExactly("/first");
  }

  private static String smuggling(String encoding) {
    String body = "0\r\n\r\n" + HIDDEN;
    return "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: %d\r\nTransfer-Encoding: %s\r\n\r\n%s"
        .formatted(body.length(), encoding, body);
  }

  private String sent(String bytes, BaseFilter doorman) throws IOException {
    try (RealReader reader = RealReader.with(doorman)) {
      String answer = reader.sent(bytes);
      read.addAll(reader.read());
      return answer;
    }
  }
}
