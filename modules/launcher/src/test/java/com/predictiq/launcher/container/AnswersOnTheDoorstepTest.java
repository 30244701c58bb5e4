package com.predictiq.launcher.container;

import static org.assertj.core.api.Assertions.assertThat;

import com.predictiq.kernel.Asked;
import com.predictiq.kernel.Doorstep;
import com.predictiq.kernel.Doorstep.Told;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class AnswersOnTheDoorstepTest {

  private static final String HOST = "Host: house\r\n";
  private static final String END = "Connection: close\r\n\r\n";

  private final Doorstep doorstep = new Doorstep();

  @Test
  void what_is_known_there_is_answered_there() throws IOException {
    doorstep.stands(AnswersOnTheDoorstepTest::knows);
    try (RealReader reader = reader()) {
      String said =
          reader.sent("GET /known?n=%20 HTTP/1.1\r\nX-Ask: b\r\nx-ask: c\r\n" + HOST + END);
      assertThat(said)
          .startsWith("HTTP/1.1 200 OK\r\n")
          .contains("X-Told: GET /known?n=%20 from 127.0.0.1, b of [b, c]\r\n")
          .contains("Content-Type: text/plain\r\n")
          .contains("Content-Length: 4\r\n")
          .contains("Date: ")
          .contains("Connection: close\r\n")
          .endsWith("\r\n\r\nbody");
      assertThat(reader.read()).isEmpty();
    }
  }

  @Test
  void who_asks_again_on_the_same_connection_is_answered_in_turn() throws IOException {
    doorstep.stands(AnswersOnTheDoorstepTest::knows);
    try (RealReader reader = reader()) {
      String said =
          reader.sent(
              ("GET /known HTTP/1.1\r\n" + HOST + "\r\n").repeat(2)
                  + ("GET /other HTTP/1.1\r\n" + HOST + "\r\n")
                  + ("GET /known HTTP/1.1\r\n" + HOST + END));
      assertThat(said.split("HTTP/1.1 200 OK", -1)).hasSize(5);
      assertThat(said).endsWith("body");
      assertThat(reader.read()).containsExactly("/other");
    }
  }

  @Test
  void an_answer_without_a_body_has_none() throws IOException {
    doorstep.stands(
        (asked, told) -> {
          told.end(304, new byte[0]);
          return true;
        });
    try (RealReader reader = reader()) {
      assertThat(reader.sent("GET /known HTTP/1.1\r\n" + HOST + END))
          .startsWith("HTTP/1.1 304 Not Modified\r\n")
          .doesNotContain("Content-Length")
          .endsWith("\r\n\r\n");
    }
  }

  @Test
  void what_has_a_body_goes_in() throws IOException {
    doorstep.stands(AnswersOnTheDoorstepTest::knows);
    try (RealReader reader = reader()) {
      reader.sent("POST /known HTTP/1.1\r\n" + HOST + "Content-Length: 2\r\n" + END + "ab");
      assertThat(reader.read()).containsExactly("/known");
    }
  }

  @Test
  void where_nobody_stands_all_go_in() throws IOException {
    doorstep.stands(AnswersOnTheDoorstepTest::knows);
    doorstep.leaves();
    try (RealReader reader = reader()) {
      reader.sent("GET /known HTTP/1.1\r\n" + HOST + END);
      assertThat(reader.read()).containsExactly("/known");
    }
  }

  private RealReader reader() throws IOException {
    return RealReader.with(new AnswersOnTheDoorstep(doorstep));
  }

  private static boolean knows(Asked asked, Told told) {
    if (!asked.path().equals("/known")) {
      return false;
    }
    told.field(
        "X-Told",
        "%s %s from %s, %s of %s"
            .formatted(
                asked.method(),
                asked.target(),
                asked.peer(),
                asked.field("X-ASK").orElse("none"),
                asked.fields("x-ask")));
    told.field("Content-Type", "text/plain");
    told.end(200, "body".getBytes(StandardCharsets.US_ASCII));
    return true;
  }
}
