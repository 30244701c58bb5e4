package com.predictiq.acceptance.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.predictiq.acceptance.delivery.HaProxy;
import com.predictiq.acceptance.delivery.SteadyLoad;
import com.predictiq.testkit.TestDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * One node after the other is told to end, by SIGTERM and nothing else, and started anew, while
 * members go on placing wagers through the proxy with the settings we ship. Both are traced, which
 * nobody is who does not ask for it.
 */
class RollingRestartScenario {

  private static final int PER_SECOND = Integer.getInteger("predictiq.rolling.per-second", 200);
  private static final int MEMBERS = 40;
  private static final long GRANT = 100_000;
  private static final long STAKE = 100;
  private static final String WAGER = "{\"outcome\":0,\"amount\":\"1.00\"}";
  private static final Duration SOON = Duration.ofSeconds(60);

  private static final Pattern TRACED =
      Pattern.compile("\"trace_id\":\"(\\w{32})\".*\"route\":\"/members\"");

  private static final TraceCollector COLLECTOR = new TraceCollector();
  private static final TestDatabase DATABASE = TestDatabase.empty();
  private static final Installation HERE = installation();
  private static final Installation THERE = installation();

  private static RunningNode one;
  private static RunningNode other;
  private static HaProxy proxy;

  @BeforeAll
  static void begin() {
    one = HERE.start();
    other = THERE.start();
    proxy = HaProxy.before(one.port(), other.port());
    one.awaitReady();
    other.awaitReady();
    proxy.awaitUp("first");
    proxy.awaitUp("second");
  }

  @AfterAll
  static void end() {
    if (proxy != null) {
      proxy.close();
    }
    HERE.close();
    THERE.close();
    DATABASE.close();
    COLLECTOR.close();
  }

  @Test
  void no_wager_is_lost_while_both_nodes_are_restarted() {
    ContentionHouse house = new ContentionHouse(List.of(visitor()));
    String market = house.openMarket("push");
    List<ContentionMember> members = Stream.generate(house::join).limit(MEMBERS).toList();
    try (SteadyLoad load = load(members, market)) {
      goesOn(load);
      one = restarted(HERE, one, "first");
      goesOn(load);
      other = restarted(THERE, other, "second");
      goesOn(load);
      assertThat(load.stop()).isEmpty();
      assertThat(members.stream().mapToLong(ContentionMember::cash).sum())
          .isEqualTo(MEMBERS * GRANT - load.answered() * STAKE);
      house.addsUp();
    }
  }

  @Test
  void a_trace_that_a_caller_began_goes_on_here() {
    String id = ContentionHouse.unique().replace("-", "");
    SomeMember.signedUpAt(visitor().with("traceparent", "00-" + id + "-b7ad6b7169203331-01"));
    await().atMost(SOON).until(() -> COLLECTOR.knows(id, "POST /api/v1/members"));
  }

  @Test
  void the_log_calls_a_trace_as_the_collector_does() {
    SomeMember.signedUpAt(visitor());
    await()
        .atMost(SOON)
        .until(
            () -> {
              Matcher traced = TRACED.matcher(one.output() + other.output());
              return traced.find() && COLLECTOR.knows(traced.group(1), "POST /api/v1/members");
            });
  }

  private static Visitor visitor() {
    return new Visitor(proxy.address());
  }

  private static RunningNode restarted(Installation installation, RunningNode node, String server) {
    node.stop();
    assertThat(node.output()).contains("Leaving").doesNotContain("unfinished");
    proxy.awaitLeft(server);
    RunningNode again = installation.start(node.port()).awaitReady();
    proxy.awaitUp(server);
    return again;
  }

  private static SteadyLoad load(List<ContentionMember> members, String market) {
    AtomicInteger turn = new AtomicInteger();
    return SteadyLoad.of(
        PER_SECOND,
        () -> {
          ContentionMember member = members.get(turn.getAndIncrement() % members.size());
          Answer answer = member.withNewKey().post(market + "/wagers", WAGER);
          return answer.status() == 201 ? Optional.empty() : Optional.of(answer.toString());
        });
  }

  private static void goesOn(SteadyLoad load) {
    int before = load.answered();
    await().atMost(SOON).until(() -> load.answered() > before + PER_SECOND);
  }

  /** What compose gives its proxy to notice: two questions, a second apart, and a little more. */
  private static Installation installation() {
    return Installation.on(TwoNodes.address(DATABASE.url()))
        .with("PREDICTIQ_DRAIN_NOTICE_SECONDS", "4")
        .with("PREDICTIQ_PLATFORM_TRUSTED_PROXIES", "127.0.0.1,::1")
        .with("PREDICTIQ_PLATFORM_LIMIT_LOG_IN", "1000/60")
        .with("PREDICTIQ_WEB_ACCESS_LOG", "true")
        .with("OTEL_SDK_DISABLED", "false")
        .with("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf")
        .with("OTEL_EXPORTER_OTLP_ENDPOINT", COLLECTOR.address());
  }
}
