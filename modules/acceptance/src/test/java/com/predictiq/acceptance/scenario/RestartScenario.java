package com.predictiq.acceptance.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What is kept, and for how little, when a node ends in one way or another. That everything is
 * killed at once is in {@link CrashScenario}, under load.
 */
class RestartScenario {

  private static final Duration SECOND_START = Duration.ofSeconds(15);

  private static Installation installation;
  private static SomeMember member;
  private static RunningNode node;

  /** A first start that was killed half-way, and one after it that has to cope. */
  @BeforeAll
  static void begin() {
    installation = Installation.fresh().unaided();
    RunningNode cutShort = installation.start().awaitOutput("Making a database");
    cutShort.close();
    installation.aided();
    startsAgain();
    member = SomeMember.signedUpAt(node.visitor());
  }

  /** The last of them stops cleanly at SIGTERM, which spares a start. */
  @AfterAll
  static void end() {
    try {
      node.stop();
    } finally {
      installation.close();
    }
  }

  /** Whatever another test left, and be it a failure. */
  @BeforeEach
  void is_running() {
    if (!node.isReady()) {
      node.close();
      startsAgain();
    }
  }

  /** With the flags it gives itself; the others start with those of tests. */
  @Test
  void stops_cleanly_at_ctrl_c_and_is_back_within_fifteen_seconds() {
    installation.withItsOwnFlags();
    Duration quickest = stopsAndIsBack();
    // A machine that has other things to do gets a second chance to be quick.
    if (quickest.compareTo(FairLimit.of(SECOND_START)) > 0) {
      quickest = stopsAndIsBack();
    }
    installation.aided();
    assertThat(quickest).isLessThan(FairLimit.of(SECOND_START));
    knowsTheMember();
  }

  @Test
  void recovers_when_the_launcher_is_killed() {
    List<ProcessHandle> server = new ArrayList<>(Processes.under(node.server()));
    node.launcher().destroyForcibly();
    RunningNode.awaitGone(server);
    startsAgain();
    knowsTheMember();
  }

  @Test
  void ends_with_the_server_when_that_is_killed_and_recovers() {
    List<ProcessHandle> all = node.processes();
    node.server().destroyForcibly();
    RunningNode.awaitGone(all);
    startsAgain();
    knowsTheMember();
  }

  @Test
  void refuses_a_home_that_is_in_use_and_leaves_its_owner_alone() {
    Ending second = installation.run(Map.of());
    assertThat(second.exitCode()).isNotZero();
    assertThat(second.err()).contains("PREDICTIQ_HOME").contains("" + node.launcher().pid());
    knowsTheMember();
  }

  private static Duration stopsAndIsBack() {
    node.pressCtrlC();
    long began = System.nanoTime();
    startsAgain();
    return Duration.ofNanos(System.nanoTime() - began);
  }

  /** The port is closed until the markets can be had. */
  private static void startsAgain() {
    node = installation.start();
    node.firstAnswer("/api/v1/markets").is(200);
    node.awaitReady();
  }

  private static void knowsTheMember() {
    Visitor known = member.at(node.visitor());
    assertThat(known.get("/api/v1/members/me").is(200).field("email")).isEqualTo(member.email());
  }
}
