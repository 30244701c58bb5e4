package com.predictiq.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class DriveTest {

  @Test
  void counts_an_answer_for_each_request() throws IOException {
    try (Stub server = Stub.answering("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok")) {
      Drive.Outcome outcome = Drive.rate(server.port(), 100, 4, 1, DriveTest::asking);
      assertThat(outcome.answers()).isEqualTo(100);
      assertThat(outcome.failed()).isZero();
    }
  }

  @Test
  void charges_a_pause_to_all_who_would_have_come_meanwhile() throws IOException {
    try (Stub server =
        Stub.answering("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok").pausingAt(20, 500)) {
      Drive.Outcome outcome = Drive.rate(server.port(), 100, 1, 2, DriveTest::asking);
      assertThat(outcome.answers()).isEqualTo(200);
      assertThat(outcome.millis(99)).isGreaterThan(400);
      assertThat(outcome.millis(80)).as("not only the one that met it").isGreaterThan(50);
    }
  }

  @Test
  void takes_chunked_answers_and_connections_that_end_for_what_they_are() throws IOException {
    try (Stub server =
        Stub.answering(
            "HTTP/1.1 201 Created\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nok\r\n0\r\n\r\n")) {
      assertThat(Drive.clients(server.port(), 2, 1, DriveTest::asking).failed()).isZero();
    }
    try (Stub server =
        Stub.answering("HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 0\r\n\r\n")) {
      Drive.Outcome outcome = Drive.rate(server.port(), 50, 2, 1, DriveTest::asking);
      assertThat(outcome.answers()).isEqualTo(50);
      assertThat(outcome.failed()).isZero();
    }
  }

  @Test
  void names_refusals_by_their_status() throws IOException {
    try (Stub server = Stub.answering("HTTP/1.1 503 Busy\r\nContent-Length: 0\r\n\r\n")) {
      assertThat(Drive.rate(server.port(), 20, 2, 1, DriveTest::asking).failures())
          .containsEntry(503, 20L);
    }
  }

  private static byte[] asking() {
    return "GET / HTTP/1.1\r\nHost: here\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
  }
}
