package com.predictiq.chain.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.predictiq.platform.Scrape;
import com.predictiq.testkit.SettableClock;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Servers on bad days. */
class RpcServersTest {

  private static final String GOOD = "{\"sequence\":7,\"id\":\"ab\",\"protocolVersion\":21}";

  private final SettableClock clock = new SettableClock();
  private final PublicRpc first = new PublicRpc();
  private final PublicRpc second = new PublicRpc();
  private final List<Duration> pauses = new ArrayList<>();
  private final RpcMetrics metrics = new RpcMetrics(clock);
  private final RpcServers one = servers(3, first.url());

  @AfterEach
  void close() {
    Stream.of(one, first, second).forEach(RpcServersTest::close);
  }

  private static void close(AutoCloseable some) {
    try {
      some.close();
    } catch (Exception impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private RpcServers servers(int attempts, URI... urls) {
    return servers(attempts, Duration.ofSeconds(20), urls);
  }

  private RpcServers servers(int attempts, Duration patience, URI... urls) {
    RpcConfig config =
        new RpcConfig(
            List.of(urls), Optional.empty(), patience, attempts, 100_000, Duration.ofMinutes(1));
    return new RpcServers(config, config::servers, clock, new Random(1), pauses::add, metrics);
  }

  private static long sequence(RpcServers servers) {
    return servers.ask("getLatestLedger", Map.of()).whole("sequence");
  }

  private record Awkward(String name, Consumer<PublicRpc> day, RpcFault fault) {

    /** Short for who stalls; long enough for a busy machine with all others. */
    Duration patience() {
      return Duration.ofSeconds(fault == RpcFault.TIMED_OUT ? 2 : 20);
    }

    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Awkward> awkwardAnswers() {
    String five =
        "{\"id\":$id,\"result\":{\"sequence\":1,\"x\":\"" + "f".repeat(5_000_000) + "\"}}";
    return Stream.of(
        new Awkward("a stall", it -> it.stalls(), RpcFault.TIMED_OUT),
        new Awkward("a reset", it -> it.is((exchange, id) -> {}), RpcFault.UNREACHABLE),
        bad("a page with status 200", 200, "<html>We are moving</html>", RpcFault.NOT_JSON),
        bad("half an answer", 200, "{\"id\":$id,\"result\":{\"seque", RpcFault.NOT_JSON),
        bad("nothing", 200, "", RpcFault.NOT_JSON),
        bad("two answers", 200, "{} {}", RpcFault.NOT_JSON),
        bad("a deep answer", 200, "[".repeat(40_000), RpcFault.NOT_JSON),
        bad("five megabytes", 200, five, RpcFault.TOO_LARGE),
        bad("a list", 200, "[]", RpcFault.UNREADABLE),
        bad("no result", 200, "{\"id\":$id}", RpcFault.UNREADABLE),
        bad("a result of text", 200, "{\"id\":$id,\"result\":\"x\"}", RpcFault.UNREADABLE),
        bad("another's answer", 200, "{\"id\":0,\"result\":" + GOOD + "}", RpcFault.UNREADABLE),
        bad("an error in words", 200, "{\"id\":$id,\"error\":\"no\"}", RpcFault.UNREADABLE),
        bad("trouble", 200, error(-32_603), RpcFault.TROUBLED),
        bad("a question refused", 200, error(-32_602), RpcFault.REFUSED),
        bad("500", 500, "oh", RpcFault.BAD_STATUS),
        bad("403", 403, "no", RpcFault.BAD_STATUS),
        bad("301", 301, "", RpcFault.BAD_STATUS),
        bad("429", 429, "", RpcFault.RATE_LIMITED));
  }

  private static String error(int code) {
    return "{\"id\":$id,\"error\":{\"code\":" + code + ",\"message\":\"no\"}}";
  }

  private static Awkward bad(String name, int status, String body, RpcFault fault) {
    return new Awkward(name, server -> server.answers(status, body, "Location", "/x"), fault);
  }

  @ParameterizedTest
  @MethodSource("awkwardAnswers")
  void every_bad_answer_has_its_name_and_no_stale_value(Awkward awkward) {
    awkward.day().accept(first);
    RpcServers once = servers(1, awkward.patience(), first.url());
    RpcFailed failed = catchThrowableOfType(RpcFailed.class, () -> sequence(once));
    assertThat(failed.fault()).isEqualTo(awkward.fault());
    assertThat(failed.getMessage()).doesNotContain("secret");
    once.close();
  }

  @ParameterizedTest
  @MethodSource("awkwardAnswers")
  void the_next_server_answers_instead_unless_the_question_is_at_fault(Awkward awkward) {
    awkward.day().accept(first);
    second.results(GOOD);
    RpcServers two = servers(3, awkward.patience(), first.url(), second.url());
    if (awkward.fault() == RpcFault.REFUSED) {
      assertThatThrownBy(() -> sequence(two)).isInstanceOf(RpcFailed.class);
      assertThat(second.asked).hasValue(0);
    } else {
      assertThat(sequence(two)).isEqualTo(7);
      assertThat(pauses).isEmpty();
    }
    two.close();
  }

  @Test
  void a_lone_server_is_asked_again_after_pauses_of_chance() {
    first.answers(500, "");
    assertThatThrownBy(() -> sequence(one)).hasMessageContaining("500");
    assertThat(first.asked).hasValue(3);
    assertThat(pauses).hasSize(2).allMatch(pause -> pause.toMillis() <= 400);
  }

  @Test
  void who_fails_often_is_left_alone_and_tried_once_when_the_rest_is_over() {
    first.answers(500, "");
    for (int i = 0; i < 4; i++) {
      assertThatThrownBy(() -> sequence(one)).isInstanceOf(RpcFailed.class);
    }
    assertThat(first.asked).hasValue(5);
    clock.advance(Duration.ofSeconds(31));
    assertThatThrownBy(() -> sequence(one)).isInstanceOf(RpcFailed.class);
    assertThat(first.asked).hasValue(6);
    clock.advance(Duration.ofSeconds(31));
    first.results(GOOD);
    assertThat(sequence(one)).isEqualTo(7);
    assertThat(sequence(one)).isEqualTo(7);
  }

  @Test
  void who_wants_peace_has_it_for_as_long_as_it_says() {
    first.answers(429, "", "Retry-After", "20");
    assertThatThrownBy(() -> sequence(one)).hasMessageContaining("20 s of peace");
    assertThatThrownBy(() -> sequence(one)).hasMessageContaining("left alone");
    assertThat(first.asked).hasValue(1);
    clock.advance(Duration.ofSeconds(21));
    first.results(GOOD);
    assertThat(sequence(one)).isEqualTo(7);
  }

  @Test
  void nobody_is_kept_away_for_ever() {
    first.answers(429, "", "Retry-After", "999999999");
    assertThatThrownBy(() -> sequence(one)).hasMessageContaining("300 s of peace");
    clock.advance(Duration.ofMinutes(6));
    first.answers(429, "", "Retry-After", "Mon, 01 Jan 1990 00:00:00 GMT");
    assertThatThrownBy(() -> sequence(one)).hasMessageContaining("1 s of peace");
  }

  @Test
  void the_scrape_sees_what_was_asked_and_what_came_of_it() {
    first.answers(500, "");
    second.results(GOOD);
    RpcServers seen = servers(3, first.url(), second.url());
    sequence(seen);
    Scrape scrape = new Scrape();
    metrics.tell(scrape);
    assertThat(scrape.text())
        .contains("chain_rpc_up{server=\"0\"} 0\nchain_rpc_up{server=\"1\"} 1\n")
        .contains("chain_rpc_requests_total{method=\"getLatestLedger\",outcome=\"bad-status\"} 1\n")
        .contains("chain_rpc_request_seconds_count{method=\"getLatestLedger\"} 2\n");
    seen.close();
  }
}
