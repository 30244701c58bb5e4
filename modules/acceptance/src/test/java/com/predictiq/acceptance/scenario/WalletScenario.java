package com.predictiq.acceptance.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Coming, staying and leaving with a Stellar wallet. */
@WithSharedNode
class WalletScenario {

  private static final String ME = "/api/v1/members/me";

  private final Visitor visitor;
  private final WalletOwner owner = WalletOwner.fresh();

  WalletScenario(RunningNode node) {
    this.visitor = node.visitor();
  }

  @Test
  void a_wallet_is_enough_to_become_a_member_and_to_come_back() {
    Answer first = owner.logInAt(visitor).is(200);
    Visitor ana = visitor.asMember(first.field("access_token"));
    Answer me = ana.get(ME).is(200);
    assertThat(me.field("wallet")).isEqualTo(owner.account());
    assertThat(me.json().has("email")).isFalse();
    assertThat(ana.get(ME + "/balances").is(200).json().at("/items/0/account").asText())
        .isEqualTo("cash");
    assertThat(owner.logInAt(visitor).is(200).field("member_id"))
        .isEqualTo(first.field("member_id"));
    assertThat(ana.from("10.9.8.7").get(ME + "/export").is(200).text()).contains(owner.account());
  }

  @Test
  void a_challenge_is_good_once() {
    String signed = owner.signed(owner.challenge(visitor));
    WalletOwner.show(visitor, signed).is(200);
    refused(WalletOwner.show(visitor, signed), "CHALLENGE_REPLAYED");
  }

  @Test
  void nobody_else_can_sign() {
    Answer challenge = owner.challenge(visitor);
    refused(WalletOwner.show(visitor, challenge.field("transaction")), "CHALLENGE_UNSIGNED");
    refused(WalletOwner.show(visitor, WalletOwner.fresh().signed(challenge)), "CHALLENGE_UNSIGNED");
  }

  @Test
  void nothing_but_our_challenge_is_one() {
    byte[] bytes = Base64.getDecoder().decode(owner.signed(owner.challenge(visitor)));
    bytes[60] ^= 1;
    refused(
        WalletOwner.show(visitor, Base64.getEncoder().encodeToString(bytes)), "CHALLENGE_INVALID");
    refused(WalletOwner.show(visitor, "AAAA"), "CHALLENGE_INVALID");
    refused(WalletOwner.show(visitor, "no base64"), "CHALLENGE_INVALID");
    refused(WalletOwner.show(visitor, ""), "CHALLENGE_INVALID");
    WalletOwner.show(visitor, "A".repeat(9_000)).is(400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "G",
        "MA7QYNF7SOWQ3GLR2BGMZEHXAVIRZA4KVWLTJJFC7MGXUA74P7UJUAAAAAAAAAAAACJUQ",
        "CA3D5KRYM6CB7OWQ6TWYRR3Z4T7GNZLKERYNZGGA5SOAOPIFY6YQGAXE",
        "GA7QYNF7SOWQ3GLR2BGMZEHXAVIRZA4KVWLTJJFC7MGXUA74P7UJVSGA",
        "ga7qynf7sowq3glr2bgmzehxavirza4kvwltjjfc7mgxua74p7ujvsgz"
      })
  void only_a_stellar_account_gets_a_challenge(String account) {
    assertThat(visitor.get("/api/v1/auth/wallet?account=" + account).is(400).field("code"))
        .isEqualTo("INVALID_WALLET");
  }

  @Test
  void a_member_with_an_address_adds_a_wallet_and_is_known_by_it() {
    Visitor ben = SomeMember.signedUpAt(visitor).at(visitor);
    String id = ben.get(ME).is(200).field("id");
    Answer linked = link(ben).is(200);
    assertThat(linked.field("wallet")).isEqualTo(owner.account());
    assertThat(owner.logInAt(visitor).is(200).field("member_id")).isEqualTo(id);
    Visitor other = SomeMember.signedUpAt(visitor).at(visitor);
    assertThat(link(other).is(409).field("code")).isEqualTo("WALLET_TAKEN");
  }

  @Test
  void who_came_by_wallet_leaves_by_wallet() {
    Answer first = owner.logInAt(visitor).is(200);
    Visitor ana = visitor.asMember(first.field("access_token")).from("10.9.8.6");
    erase(ana, "{}").is(400);
    erase(ana, "{\"password\":\"correct horse battery staple\"}").is(401);
    erase(ana, WalletOwner.body(owner.signed(owner.challenge(visitor)))).is(204);
    assertThat(owner.logInAt(visitor).is(200).field("member_id"))
        .isNotEqualTo(first.field("member_id"));
  }

  @Test
  void wallets_can_read_who_asks_them_to_sign() {
    Answer toml = visitor.get("/.well-known/stellar.toml").is(200);
    assertThat(toml.text())
        .containsPattern("SIGNING_KEY=\"G[A-Z2-7]{55}\"")
        .contains("/api/v1/auth/wallet\"");
    assertThat(toml.header("Access-Control-Allow-Origin")).contains("*");
  }

  private Answer link(Visitor member) {
    return member
        .with("Content-Type", "application/json")
        .call(
            "PUT",
            ME + "/wallet",
            BodyPublishers.ofString(WalletOwner.body(owner.signed(owner.challenge(visitor)))));
  }

  private static Answer erase(Visitor member, String body) {
    return member
        .with("Content-Type", "application/json")
        .call("DELETE", ME, BodyPublishers.ofString(body));
  }

  private static void refused(Answer answer, String code) {
    assertThat(answer.is(401).field("code")).as(answer.toString()).isEqualTo(code);
  }
}
