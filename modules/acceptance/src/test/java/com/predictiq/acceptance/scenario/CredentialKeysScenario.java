package com.predictiq.acceptance.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.predictiq.acceptance.House;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** API keys and signed requests, as a program has them. */
@WithSharedNode
class CredentialKeysScenario {

  private static final String KEYS = "/api/v1/members/me/api-keys";
  private static final String BALANCES = "/api/v1/members/me/balances";
  private static final String WAGERS = "/api/v1/members/me/wagers?limit=5&status=open";
  private static final String BATCH = "/api/v1/wagers/batch";
  private static final String BODY = "{\"wagers\":[]}";

  /** Of {@link #BODY}, as RFC 9530 has it. */
  private static final String DIGEST = "sha-256=:NkizNdzHyA0EuBlOwHQ9MBTtCz6a4amVWPI7+mgCqHY=:";

  private static final Pattern EXAMPLE =
      Pattern.compile("## Signing a request.*?```sh\n(.*?)```", Pattern.DOTALL);

  private final Visitor visitor;
  private final Visitor ana;

  CredentialKeysScenario(RunningNode node) {
    this.visitor = node.visitor();
    this.ana = SomeMember.signedUpAt(visitor).at(visitor);
  }

  @Test
  void a_key_is_shown_once_and_opens_what_it_is_for() {
    CredentialKey key = CredentialKey.madeBy(ana, false, "read");
    key.at(visitor).get(BALANCES).is(200);
    Answer list = ana.get(KEYS).is(200);
    assertThat(list.text()).doesNotContain(key.key()).doesNotContain(key.signingSecret());
    assertThat(list.json().at("/items/0/prefix").asText()).isEqualTo(key.key().substring(4, 16));
    assertThat(list.json().at("/items/0/last_used_at").asText()).isNotBlank();
    assertThat(key.at(visitor).post(BATCH, BODY).is(403).field("code"))
        .isEqualTo("INSUFFICIENT_SCOPE");
  }

  @Test
  void a_revoked_key_opens_nothing_from_then_on() {
    CredentialKey key = CredentialKey.madeBy(ana, false, "read");
    ana.call("DELETE", KEYS + "/" + key.id(), BodyPublishers.noBody()).is(204);
    key.at(visitor).get(BALANCES).is(401);
    ana.call("DELETE", KEYS + "/" + key.id(), BodyPublishers.noBody()).is(404);
  }

  @Test
  void a_key_and_its_successor_overlap() {
    CredentialKey old = CredentialKey.madeBy(ana, false, "read");
    String rotate = KEYS + "/" + old.id() + "/rotate";
    CredentialKey fresh = CredentialKey.of(ana.post(rotate, "{}").is(201));
    old.at(visitor).get(BALANCES).is(200);
    fresh.at(visitor).get(BALANCES).is(200);
    String again = KEYS + "/" + fresh.id() + "/rotate";
    ana.post(again, "{\"overlap_seconds\":0}").is(201);
    fresh.at(visitor).get(BALANCES).is(401);
  }

  @Test
  void bad_wishes_are_told_all_at_once() {
    Answer answer = ana.post(KEYS, "{\"name\":\"\",\"scopes\":[]}").is(400);
    assertThat(answer.json().path("errors").findValuesAsText("pointer"))
        .contains("/name", "/scopes");
    assertThat(ana.post(KEYS, "{\"name\":\"x\",\"scopes\":[\"admin\"]}").is(400).field("code"))
        .isEqualTo("VALIDATION_FAILED");
    ana.post(KEYS, "{\"name\":\"x\",\"scopes\":[\"read\",\"all\"]}").is(400);
  }

  @Test
  void who_shows_a_key_is_judged_by_it_alone() {
    ana.with("X-API-Key", "").get(BALANCES).is(401);
    ana.with("X-API-Key", "wrong").get(BALANCES).is(401);
  }

  @Test
  void a_signed_request_is_let_in() {
    CredentialKey key = CredentialKey.madeBy(ana, true, "read", "trade");
    key.signed(visitor, "GET", BALANCES, "").get(BALANCES).is(200);
    Answer batch = key.signed(visitor, "POST", BATCH, BODY).post(BATCH, BODY);
    assertThat(batch.status()).as(batch.toString()).isEqualTo(400);
    assertThat(batch.field("code")).isEqualTo("VALIDATION_FAILED");
  }

  /** What is wrong with a signed request, and how it is refused. */
  record Hostile(String why, String code, Forger forger) {

    @Override
    public String toString() {
      return why;
    }
  }

  /** Sends something to the node that must not be let in. */
  interface Forger {
    Answer send(CredentialKey key, Visitor visitor);
  }

  static Stream<Hostile> hostile_requests() {
    return Stream.concat(misshapen(), mismatched());
  }

  private static Stream<Hostile> misshapen() {
    return Stream.of(
        new Hostile("nothing", "SIGNATURE_REQUIRED", (key, at) -> key.at(at).get(WAGERS)),
        bad("empty", "SIGNATURE_INCOMPLETE", key -> ""),
        bad("no time", "SIGNATURE_INCOMPLETE", key -> good(key).replaceFirst("t=\\d+,", "")),
        bad("no nonce", "SIGNATURE_INCOMPLETE", key -> good(key).replaceFirst("n=[^,]+,", "")),
        bad("no signature", "SIGNATURE_INCOMPLETE", key -> good(key).replaceFirst(",v1=.*", "")),
        bad("another version", "SIGNATURE_INCOMPLETE", key -> good(key).replace("v1=", "v2=")),
        bad("a part twice", "SIGNATURE_INCOMPLETE", key -> good(key) + ",t=1"),
        bad("a blank", "SIGNATURE_INCOMPLETE", key -> good(key).replace(",n", ", n")),
        bad("short hex", "SIGNATURE_INCOMPLETE", key -> good(key).replaceFirst(".$", "")),
        new Hostile("two headers", "SIGNATURE_INCOMPLETE", CredentialKeysScenario::twice));
  }

  private static Stream<Hostile> mismatched() {
    long now = CredentialKey.now();
    return Stream.of(
        bad("yesterday", "SIGNATURE_OUT_OF_TIME", key -> at(key, now - 86_400, WAGERS)),
        bad("tomorrow", "SIGNATURE_OUT_OF_TIME", key -> at(key, now + 86_400, WAGERS)),
        bad("another path", "SIGNATURE_MISMATCH", key -> at(key, now, BALANCES)),
        bad("no query", "SIGNATURE_MISMATCH", key -> at(key, now, "/api/v1/members/me/wagers")),
        bad(
            "another order of the query",
            "SIGNATURE_QUERY_REORDERED",
            key -> at(key, now, "/api/v1/members/me/wagers?status=open&limit=5")),
        bad(
            "another method",
            "SIGNATURE_MISMATCH",
            key -> key.header(now, "n", "POST", WAGERS, "")),
        bad("another body", "SIGNATURE_MISMATCH", key -> key.header(now, "n", "GET", WAGERS, "x")),
        bad(
            "another key",
            "SIGNATURE_MISMATCH",
            key -> at(new CredentialKey(key.id(), key.key(), "00".repeat(32)), now, WAGERS)),
        bad(
            "the key and not the secret",
            "SIGNATURE_MISMATCH",
            key -> at(new CredentialKey(key.id(), key.key(), "ab".repeat(16)), now, WAGERS)),
        new Hostile(
            "an altered body",
            "SIGNATURE_MISMATCH",
            (key, at) -> alteredBody(key, at, Optional.empty())),
        new Hostile(
            "an altered body with the digest of the right one",
            "SIGNATURE_BODY_ALTERED",
            (key, at) -> alteredBody(key, at, Optional.of(DIGEST))),
        new Hostile("a replay", "SIGNATURE_REPLAYED", CredentialKeysScenario::replayed));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("hostile_requests")
  void refuses_what_was_not_signed_like_this_now_and_for_the_first_time(Hostile hostile) {
    CredentialKey key = CredentialKey.madeBy(ana, true, "read", "trade");
    Answer answer = hostile.forger().send(key, visitor.from(somewhere()));
    assertThat(answer.status()).as(answer.toString()).isEqualTo(401);
    assertThat(answer.field("code")).as(answer.toString()).isEqualTo(hostile.code());
  }

  @Test
  void the_example_of_the_documents_works_as_it_stands() throws Exception {
    Programs.needed("openssl");
    CredentialKey key = CredentialKey.madeBy(ana, true, "read", "trade");
    ProcessBuilder shell =
        new ProcessBuilder("bash", "-eu", "-c", example()).redirectErrorStream(true);
    shell.environment().put("URL", visitor.url());
    shell.environment().put("KEY", key.key());
    shell.environment().put("SIGNING_SECRET", key.signingSecret());
    Process running = shell.start();
    String said = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(running.waitFor()).as(said).isZero();
    assertThat(said).contains("\"items\":").doesNotContain("\"code\":");
  }

  private static String example() throws IOException {
    Matcher found = EXAMPLE.matcher(Files.readString(House.root().resolve("docs/security.md")));
    assertThat(found.find()).isTrue();
    return found.group(1);
  }

  /** Guesses are counted by address; this is not about them. */
  private static String somewhere() {
    long chance = UUID.randomUUID().getLeastSignificantBits();
    return "10.2." + (chance & 0xff) + "." + ((chance >> 8) & 0xff);
  }

  private static Hostile bad(
      String why, String code, java.util.function.Function<CredentialKey, String> header) {
    return new Hostile(
        why, code, (key, at) -> key.at(at).with("X-Signature", header.apply(key)).get(WAGERS));
  }

  private static String good(CredentialKey key) {
    return at(key, CredentialKey.now(), WAGERS);
  }

  private static String at(CredentialKey key, long time, String target) {
    return key.header(time, UUID.randomUUID().toString(), "GET", target, "");
  }

  private static Answer alteredBody(CredentialKey key, Visitor visitor, Optional<String> digest) {
    Visitor signed = key.signed(visitor, "POST", BATCH, BODY);
    return digest
        .map(value -> signed.with("Content-Digest", value))
        .orElse(signed)
        .post(BATCH, BODY.replace("[]", "[{}]"));
  }

  private static Answer replayed(CredentialKey key, Visitor visitor) {
    Visitor once = key.signed(visitor, "GET", BALANCES, "");
    once.get(BALANCES).is(200);
    return once.get(BALANCES);
  }

  private static Answer twice(CredentialKey key, Visitor visitor) {
    String header = key.header(CredentialKey.now(), "n1", "GET", BALANCES, "");
    return key.at(visitor).with("X-Signature", header).with("X-Signature", header).get(BALANCES);
  }
}
