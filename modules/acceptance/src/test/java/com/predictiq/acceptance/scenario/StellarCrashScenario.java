package com.predictiq.acceptance.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/**
 * Withdrawals of a house that is killed when the money is set apart, when the payment is signed and
 * sent, and when a ledger has it and nobody knows. The chain's jobs run when the test says so.
 */
class StellarCrashScenario {

  private static final String ME = "/api/v1/members/me";
  private static final String PAYS = "chain.pays-withdrawals";
  private static final Duration SOON = Duration.ofSeconds(60);

  private static final Installation INSTALLATION =
      Installation.fresh()
          .with("PREDICTIQ_ADMIN_DEMO", "false") // its members would bring lumens of their own
          .with("PREDICTIQ_CHAIN_WATCH_INTERVAL_MILLIS", "60000")
          .with("PREDICTIQ_PLATFORM_LIMIT_ADMIN", "10000/60")
          .with("PREDICTIQ_PLATFORM_LIMIT_LOG_IN", "1000/60");

  private final List<String> asked = new ArrayList<>();
  private SomeMember member;
  private RunningNode node;

  @AfterAll
  static void end() {
    INSTALLATION.close();
  }

  @Test
  void pays_once_wherever_it_dies() {
    start();
    member = SomeMember.signedUpAt(node.visitor());
    bringIn("100");
    String wallet = me().get(ME + "/play-wallet").is(200).field("address");

    ask(wallet, "10");
    assertThat(states()).containsExactly("waiting");
    dieAndCome();
    settle(1);

    ledger().demand("kind=fee&stroops=100000000");
    ask(wallet, "20");
    soon(PAYS, () -> states().contains("sent"));
    dieAndCome();
    settle(2);

    HomeLedger ledger = ledger();
    ledger.demand("kind=timeout-after-inclusion&times=1");
    ask(wallet, "30");
    run(PAYS); // once: a second look would find it, and an earlier call may still bring one
    await().atMost(SOON).until(() -> ledger.lumens(wallet).intValue() == 9959);
    dieAndCome();
    settle(3);

    assertThat(ledger().lumens(wallet)).isEqualByComparingTo("9959.9999900");
    assertThat(StellarScenario.cash(me())).isEqualByComparingTo("40");
    run("chain.follows-payments");
    run("chain.reconciles-custody");
    await()
        .atMost(SOON)
        .untilAsserted(
            () ->
                assertThat(reconciliation())
                    .contains("\"40.0000000\"")
                    .doesNotContain("\"alarming\":true"));
  }

  private void start() {
    node = INSTALLATION.start().awaitReady();
  }

  private void dieAndCome() {
    node.close();
    start();
  }

  private void bringIn(String lumens) {
    me().post(ME + "/play-wallet/fill").is(200);
    me().post(ME + "/play-wallet/deposits", "{\"amount\":\"" + lumens + "\"}").is(200);
    soon("chain.prepares-accounts", () -> StellarScenario.cash(me()).signum() > 0);
  }

  private void ask(String to, String amount) {
    String wish =
        "{\"asset\":\"XLM\",\"amount\":\"%s\",\"destination\":\"%s\"}".formatted(amount, to);
    asked.add(
        me().with("Idempotency-Key", UUID.randomUUID().toString())
            .post(ME + "/withdrawals", wish)
            .is(201)
            .field("id"));
  }

  private void settle(int number) {
    soon(PAYS, () -> states().stream().filter("settled"::equals).count() == number);
  }

  private List<String> states() {
    Visitor me = me();
    return asked.stream()
        .map(id -> me.get(ME + "/withdrawals/" + id).is(200).field("state"))
        .toList();
  }

  private String reconciliation() {
    return node.visitor().asAdmin().get("/api/v1/admin/blockchain/reconciliation").is(200).text();
  }

  /** Asks for the job, and for the reading of payments, until it has come about. */
  private void soon(String job, BooleanSupplier come) {
    await()
        .atMost(SOON)
        .pollInterval(Duration.ofMillis(700))
        .until(
            () -> {
              run(job);
              run("chain.prepares-accounts");
              run("chain.follows-payments");
              return come.getAsBoolean();
            });
  }

  private void run(String job) {
    node.visitor().asAdmin().post("/api/v1/admin/jobs/" + job + "/run").is(202);
  }

  private Visitor me() {
    return member.at(node.visitor());
  }

  private HomeLedger ledger() {
    return HomeLedger.of(me());
  }
}
