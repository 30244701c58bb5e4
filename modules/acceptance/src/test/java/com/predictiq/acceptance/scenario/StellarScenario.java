package com.predictiq.acceptance.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Money from a wallet into the house, through a market, out again, and a proof of it. */
@WithSharedNode
class StellarScenario {

  private static final String ME = "/api/v1/members/me";
  private static final String PROOF = ME + "/proof";
  private static final String CLAIMABLE = "/api/v1/admin/blockchain/claimable-balances";
  private static final Duration SOON = Duration.ofSeconds(60);

  private final Visitor visitor;
  @TempDir private Path directory;

  StellarScenario(RunningNode node) {
    this.visitor = node.visitor();
  }

  @Test
  void a_wallet_logs_in_brings_money_wins_and_takes_it_out() {
    WalletOwner owner = WalletOwner.fresh();
    Visitor ana = visitor.asMember(owner.logInAt(visitor).is(200).field("access_token"));
    visitor.post("/api/v1/blockchain/faucet", "{\"address\":\"" + owner.account() + "\"}").is(204);
    HomeLedger ledger = HomeLedger.of(ana);
    pay(owner, ana, ledger, 100);
    Visitor ben = newcomerWith("200");
    String market = question(ben);
    stake(ana, market, 0, "40");
    stake(ben, market, 1, "60");
    decide(market);
    awaitCash(ana, "157.5000000"); // 60 left, and the pool of 97.5
    withdraw(ana, owner.account(), "150");
    assertThat(ledger.lumens(owner.account())).isEqualByComparingTo("10049.9999900");
    assertThat(cash(ana)).isEqualByComparingTo("7.5");
  }

  @Test
  void what_a_wallet_sets_aside_for_the_house_is_fetched_and_credited() {
    WalletOwner owner = WalletOwner.fresh();
    Visitor dan = visitor.asMember(owner.logInAt(visitor).is(200).field("access_token"));
    visitor.post("/api/v1/blockchain/faucet", "{\"address\":\"" + owner.account() + "\"}").is(204);
    HomeLedger ledger = HomeLedger.of(dan);
    Answer to = dan.post(ME + "/deposits").is(200);
    ledger
        .submit(
            owner.setsAside(
                to.field("account"),
                250_000_000,
                Long.parseLong(to.field("memo")),
                ledger.sequence(owner.account()) + 1,
                to.field("network_passphrase")))
        .is(200);
    awaitCash(dan, "25");
    assertThat(visitor.asAdmin().get(CLAIMABLE).is(200).text())
        .contains("\"sender\":\"" + owner.account() + "\"")
        .contains("\"state\":\"claimed\"");
  }

  @Test
  void a_member_checks_offline_that_they_were_counted() throws IOException {
    Visitor cid = newcomerWith("12.5");
    visitor.asAdmin().post("/api/v1/admin/jobs/ledger.proves-liabilities/run").is(202);
    await().atMost(SOON).until(() -> countsLumens(cid.get(PROOF)));
    Answer proof = cid.get(PROOF).is(200);
    String digest = proof.field("digest");
    Ending proven = verify(proof.text(), digest);
    assertThat(proven.exitCode()).as(proven.err()).isZero();
    assertThat(proven.out()).contains("counted: 12.5000000 XLM");
    Ending tampered = verify(proof.text().replace("12.5000000", "13.5000000"), digest);
    assertThat(tampered.exitCode()).isNotZero();
    assertThat(tampered.err()).contains("NOT PROVEN");
    assertThat(verify(proof.text(), "0".repeat(64)).exitCode()).isNotZero();
    await().atMost(SOON.multipliedBy(2)).until(this::liabilitiesAreAnchored);
  }

  private boolean liabilitiesAreAnchored() {
    visitor.asAdmin().post("/api/v1/admin/jobs/chain.anchors-the-books/run").is(202);
    return visitor.get("/api/v1/blockchain/anchors").is(200).text().contains("\"liabilities\"");
  }

  private static boolean countsLumens(Answer proof) {
    return proof.status() == 200 && proof.text().contains("\"amount\":\"12.5000000\"");
  }

  private Ending verify(String proof, String digest) throws IOException {
    Path file = Files.writeString(directory.resolve("proof.json"), proof);
    Process process =
        ShippedJar.start(
            directory,
            Map.of("PREDICTIQ_HOME", directory.toString()),
            "verify-proof",
            file.toString(),
            digest);
    try (RunningNode asked = new RunningNode(directory, 0, process)) {
      return asked.awaitEnding();
    }
  }

  private static void pay(WalletOwner owner, Visitor member, HomeLedger ledger, long lumens) {
    Answer to = member.post(ME + "/deposits").is(200);
    ledger
        .submit(
            owner.pays(
                to.field("account"),
                lumens * 10_000_000,
                Long.parseLong(to.field("memo")),
                ledger.sequence(owner.account()) + 1,
                to.field("network_passphrase")))
        .is(200);
    awaitCash(member, lumens + ".0000000");
  }

  private Visitor newcomerWith(String lumens) {
    Visitor newcomer = SomeMember.signedUpAt(visitor).at(visitor);
    newcomer.post(ME + "/play-wallet/fill").is(200);
    newcomer.post(ME + "/play-wallet/deposits", "{\"amount\":\"" + lumens + "\"}").is(200);
    awaitCash(newcomer, lumens);
    return newcomer;
  }

  private static String question(Visitor creator) {
    String closes = InstantSource.system().instant().plus(Duration.ofHours(1)).toString();
    String draft =
        """
        {"title":"Does money come back from a market in lumens?","outcomes":["Yes","No"],
         "category":"stellar","asset":"XLM","resolution_source":"admin",
         "close_time":"%s","resolution_time":"%s"}\
        """
            .formatted(closes, closes);
    String market = moving(creator).post("/api/v1/markets", draft).is(201).field("id");
    creator.post("/api/v1/markets/" + market + "/open").is(200);
    return market;
  }

  private static void stake(Visitor member, String market, int outcome, String amount) {
    moving(member)
        .post(
            "/api/v1/markets/" + market + "/wagers",
            "{\"outcome\":%d,\"amount\":\"%s\"}".formatted(outcome, amount))
        .is(201);
  }

  /** Two operators at once, since nobody waits three days for a test. */
  private void decide(String market) {
    String path = "/api/v1/admin/markets/" + market + "/override";
    String ruling = "{\"outcome\":0,\"reason\":\"it is a test\"}";
    visitor.asAdmin().post(path, ruling).is(202);
    visitor.asSecondAdmin().post(path, ruling).is(200);
  }

  private static void withdraw(Visitor member, String to, String amount) {
    String wish =
        "{\"asset\":\"XLM\",\"amount\":\"%s\",\"destination\":\"%s\"}".formatted(amount, to);
    String id = moving(member).post(ME + "/withdrawals", wish).is(201).field("id");
    await()
        .atMost(SOON)
        .until(
            () -> member.get(ME + "/withdrawals/" + id).is(200).field("state"), "settled"::equals);
  }

  private static Visitor moving(Visitor member) {
    return member.with("Idempotency-Key", UUID.randomUUID().toString());
  }

  static void awaitCash(Visitor member, String amount) {
    BigDecimal wanted = new BigDecimal(amount);
    await().atMost(SOON).until(() -> cash(member).compareTo(wanted) == 0);
  }

  static BigDecimal cash(Visitor member) {
    BigDecimal cash = BigDecimal.ZERO;
    for (var line : member.get(ME + "/balances").is(200).json().path("items")) {
      if (line.path("account").asText().equals("cash")
          && line.path("asset").asText().equals("XLM")) {
        cash = cash.add(new BigDecimal(line.path("amount").asText()));
      }
    }
    return cash;
  }
}
