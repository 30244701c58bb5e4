package com.predictiq.liquibase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.predictiq.kernel.BadSetting;
import com.predictiq.kernel.DatabaseUrl;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 10, unit = TimeUnit.SECONDS)
class DatabaseRefusalIT {

  @Test
  void nobody_listens() throws IOException {
    assertThat(refusalOf(server("127.0.0.1", unusedPort())))
        .contains("which cannot be reached")
        .contains("refused");
  }

  @Test
  void the_host_has_no_address() {
    assertThat(refusalOf(server("no-such-host.invalid", 5432)))
        .contains("no-such-host.invalid:5432/markets, which cannot be reached");
  }

  @Test
  void something_listens_and_never_speaks() throws IOException {
    try (ServerSocket mute = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThat(refusalOf(server("127.0.0.1", mute.getLocalPort())))
          .contains("which cannot be reached");
    }
  }

  @Test
  void the_password_is_wrong() {
    DatabaseUrl url = TrialServer.guest(TrialServer.emptyDatabase(), "guessed");
    assertThat(refusalOf(url))
        .contains("carries a user or password that " + url.place() + " refuses")
        .doesNotContain("guessed");
  }

  @Test
  void the_database_does_not_exist() {
    assertThat(refusalOf(TrialServer.url("nowhere")))
        .contains("names the database 'nowhere', which is not on localhost:")
        .endsWith("create database nowhere.");
  }

  @Test
  void the_user_may_not_make_a_schema() {
    DatabaseUrl url = TrialServer.guest(TrialServer.emptyDatabase(), TrialServer.GUEST_PASSWORD);
    assertThat(refusalOf(url)).contains("names the user 'guest', who lacks a right in");
  }

  @Test
  void a_server_that_says_nothing_is_waited_for_as_long_as_the_address_wants() throws IOException {
    try (ServerSocket silent = new ServerSocket(0)) {
      DatabaseUrl url =
          new DatabaseUrl(
              "localhost", silent.getLocalPort(), "markets", "trader", "secret", "?loginTimeout=1");
      long began = System.nanoTime();
      assertThat(refusalOf(url)).contains("timed out");
      assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(7));
    }
  }

  @Test
  void the_server_is_too_old() {
    assertThatThrownBy(() -> DatabaseRefusal.requireSupported(13, "13.21"))
        .isInstanceOf(BadSetting.class)
        .hasMessage(
            "Setting DATABASE_URL points to PostgreSQL 13.21; PredictIQ needs 14 or newer.");
    assertThatCode(() -> DatabaseRefusal.requireSupported(14, "14.0")).doesNotThrowAnyException();
  }

  private static String refusalOf(DatabaseUrl url) {
    String sentence =
        catchThrowableOfType(BadSetting.class, () -> new Migrations(url).migrate()).getMessage();
    assertThat(sentence).startsWith("Setting DATABASE_URL ").endsWith(".").doesNotContain("\n");
    return sentence;
  }

  private static DatabaseUrl server(String host, int port) {
    return new DatabaseUrl(host, port, "markets", "trader", "secret", "");
  }

  private static int unusedPort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
