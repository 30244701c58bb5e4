package com.predictiq.acceptance.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.predictiq.acceptance.House;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The lines of the README, letter by letter, as somebody pastes them into a shell. */
@WithRehearsal
class ReadmeScenario {

  private static final Pattern WALK =
      Pattern.compile("### Ten curls.*?```sh\n(.*?)```", Pattern.DOTALL);

  private static final Duration SOON = Duration.ofSeconds(20);

  private final Rehearsal rehearsal;

  ReadmeScenario(Rehearsal rehearsal) {
    this.rehearsal = rehearsal;
  }

  @Test
  void ten_curls_lead_from_sign_up_to_a_winner_who_has_been_paid(@TempDir Path data)
      throws Exception {
    String walk = walk();
    assertThat(Arrays.stream(walk.split("\n")).filter(line -> line.contains("curl "))).hasSize(10);
    Files.writeString(data.resolve("admin-key"), Installation.ADMIN_KEY + "\n");
    Files.writeString(data.resolve("second-admin-key"), Installation.SECOND_ADMIN_KEY + "\n");
    String said = run(walk, data);
    assertThat(said).contains("\"status\":\"RESOLVED\"").doesNotContain("\"code\":");
    awaitCash("ann@example.org", "1047.00");
    awaitCash("ben@example.org", "950.00");
  }

  private void awaitCash(String email, String amount) {
    Visitor visitor = new SomeMember(email, "correct-horse-battery").at(rehearsal.visitor());
    await()
        .atMost(SOON)
        .untilAsserted(
            () ->
                assertThat(
                        visitor
                            .get("/api/v1/members/me/balances")
                            .is(200)
                            .json()
                            .at("/items/0/amount")
                            .asText())
                    .isEqualTo(amount));
  }

  private String run(String walk, Path data) throws IOException, InterruptedException {
    ProcessBuilder shell = new ProcessBuilder("bash", "-eu", "-c", walk).redirectErrorStream(true);
    shell.environment().put("API", rehearsal.visitor().url() + "/api/v1");
    shell.environment().put("PREDICTIQ_HOME", data.toString());
    Process running = shell.start();
    String said = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(running.waitFor()).as(said).isZero();
    return said;
  }

  private static String walk() throws IOException {
    Matcher found = WALK.matcher(Files.readString(House.root().resolve("README.md")));
    assertThat(found.find()).isTrue();
    return found.group(1);
  }
}
