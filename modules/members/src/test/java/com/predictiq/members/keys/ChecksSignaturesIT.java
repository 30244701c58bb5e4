package com.predictiq.members.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.predictiq.kernel.Rejected;
import com.predictiq.members.MembersRefusal;
import com.predictiq.testkit.TestDatabase;
import com.predictiq.testkit.WithDatabase;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every way we know in which a signature can be false. */
@WithDatabase
class ChecksSignaturesIT {

  private static final SignedCall CALL = call("POST", "/api/v1/x?a=1&b=2", "{\"amount\":\"1\"}");

  private final GivenKeys keys;
  private final ChecksSignatures signatures;
  private final UUID key = UUID.randomUUID();

  ChecksSignaturesIT(TestDatabase database) {
    this.keys = new GivenKeys(database);
    this.signatures = keys.signatures();
  }

  @Test
  void a_signature_is_good_once() {
    String header = signed(now(), "n1", CALL);
    good(header, CALL);
    refused(header, CALL, MembersRefusal.SIGNATURE_REPLAYED);
  }

  @Test
  void the_text_is_what_the_documents_say() {
    assertThat(call("GET", "/a?b", "").text(1, "n"))
        .isEqualTo(
            "1\nn\nGET\n/a?b\n"
                + "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  }

  @Test
  void a_nonce_is_of_one_key_alone() {
    good(signed(now(), "n1", CALL), CALL);
    UUID other = UUID.randomUUID();
    assertThatCode(() -> signatures.check(other, List.of(header(other, now(), "n1", CALL)), CALL))
        .doesNotThrowAnyException();
  }

  @Test
  void nothing_of_the_call_may_be_another() {
    List<SignedCall> others =
        List.of(
            call("PUT", "/api/v1/x?a=1&b=2", "{\"amount\":\"1\"}"),
            call("POST", "/api/v1/y?a=1&b=2", "{\"amount\":\"1\"}"),
            call("POST", "/api/v1/x?a=1&b=2&c", "{\"amount\":\"1\"}"),
            call("POST", "/api/v1/x", "{\"amount\":\"1\"}"),
            call("POST", "/api/v1/x?a=1&b=2", "{\"amount\":\"2\"}"),
            call("POST", "/api/v1/x?a=1&b=2", "{\"amount\": \"1\"}"),
            call("POST", "/api/v1/x?a=1&b=2", ""));
    String header = signed(now(), "n1", CALL);
    assertThat(others)
        .allSatisfy(other -> refused(header, other, MembersRefusal.SIGNATURE_MISMATCH));
    good(header, CALL); // none of them has used the nonce up
  }

  @Test
  void another_order_of_the_query_is_told_as_such() {
    SignedCall sent = call("POST", "/api/v1/x?b=2&a=1", "{\"amount\":\"1\"}");
    String header = signed(now(), "n1", CALL);
    refused(header, sent, MembersRefusal.SIGNATURE_QUERY_REORDERED);
    refused(header(UUID.randomUUID(), now(), "n1", CALL), sent, MembersRefusal.SIGNATURE_MISMATCH);
    SignedCall many = call("GET", "/x?a&b&c&d&e", "");
    refused(
        signed(now(), "n2", many),
        call("GET", "/x?e&d&c&b&a", ""),
        MembersRefusal.SIGNATURE_QUERY_REORDERED);
  }

  /** A sixth part would mean 720 signatures to make for whoever asks. */
  @Test
  void longer_queries_are_not_put_in_order() {
    SignedCall many = call("GET", "/x?a&b&c&d&e&f", "");
    refused(
        signed(now(), "n1", many),
        call("GET", "/x?f&e&d&c&b&a", ""),
        MembersRefusal.SIGNATURE_MISMATCH);
    assertThat(call("GET", "/x?a&b&c&d&e", "").reordered()).hasSize(120);
  }

  @Test
  void another_body_than_its_digest_says_is_told_as_such() {
    String altered = "sha-256=:X48E9qOokqqrvdts8nOJRJN3OWDUoyWxBf7kbu9DBPE=:";
    SignedCall call = call("POST", "/x", "{}");
    String right = "sha-256=:RBNvo1WzZ4oRRq0W9+hknpT7T8If536DEMBg9hyq/4o=:";
    String header = signed(now(), "n1", call);
    List.of(altered, "sha-512=:eA==:, " + altered, "sha-256=::")
        .forEach(
            digest ->
                refused(header, digested(call, digest), MembersRefusal.SIGNATURE_BODY_ALTERED));
    refused(header, digested(call("POST", "/y", "{}"), right), MembersRefusal.SIGNATURE_MISMATCH);
    good(header, digested(call, "sha-512=:eA==:, " + right)); // and the nonce was still good
  }

  @Test
  void another_keys_signature_is_none() {
    refused(header(UUID.randomUUID(), now(), "n1", CALL), CALL, MembersRefusal.SIGNATURE_MISMATCH);
  }

  @Test
  void another_time_or_nonce_than_was_signed_is_none() {
    String header = signed(now(), "n1", CALL);
    refused(header.replace("n=n1", "n=n2"), CALL, MembersRefusal.SIGNATURE_MISMATCH);
    refused(
        header.replace("t=" + now(), "t=" + (now() + 1)), CALL, MembersRefusal.SIGNATURE_MISMATCH);
  }

  @Test
  void five_minutes_off_is_near_enough_and_a_second_more_is_not() {
    good(signed(now() - 300, "old", CALL), CALL);
    good(signed(now() + 300, "new", CALL), CALL);
    refused(signed(now() - 301, "n", CALL), CALL, MembersRefusal.SIGNATURE_OUT_OF_TIME);
    refused(signed(now() + 301, "n", CALL), CALL, MembersRefusal.SIGNATURE_OUT_OF_TIME);
    refused(signed(999_999_999_999L, "n", CALL), CALL, MembersRefusal.SIGNATURE_OUT_OF_TIME);
  }

  @Test
  void a_nonce_is_remembered_for_as_long_as_its_time_is_believed() {
    String header = signed(now() + 300, "n1", CALL);
    good(header, CALL);
    PrunesKeys prunes = new PrunesKeys(keys.store, keys.nonces, keys.clock);
    keys.clock.advance(Duration.ofMinutes(10));
    prunes.run();
    refused(header, CALL, MembersRefusal.SIGNATURE_REPLAYED);
    keys.clock.advance(Duration.ofMinutes(2));
    assertThat(prunes.run()).isPositive();
    refused(header, CALL, MembersRefusal.SIGNATURE_OUT_OF_TIME);
  }

  @Test
  void missing_and_misshapen_parts_are_told_as_such() {
    String hex = "0".repeat(64);
    Stream.of(
            "",
            " ",
            "t=1",
            "n=a,v1=" + hex,
            "t=1,v1=" + hex,
            "t=1,n=a",
            "t=1,n=a,v1=" + hex + ",v1=" + hex,
            "t=1,t=1,n=a,v1=" + hex,
            "t=1,n=a,v1=" + hex + ",v2=" + hex,
            "t=-1,n=a,v1=" + hex,
            "t=1.5,n=a,v1=" + hex,
            "t=,n=a,v1=" + hex,
            "t=1,n=,v1=" + hex,
            "t=1,n=a b,v1=" + hex,
            "t=1,n=" + "a".repeat(65) + ",v1=" + hex,
            "t=1,n=a,v1=",
            "t=1,n=a,v1=" + hex.substring(1),
            "t=1,n=a,v1=" + "g".repeat(64),
            "t=1, n=a,v1=" + hex,
            "x".repeat(100_000))
        .forEach(header -> refused(header, CALL, MembersRefusal.SIGNATURE_INCOMPLETE));
  }

  @Test
  void none_and_two_are_none() {
    Rejected none =
        catchThrowableOfType(Rejected.class, () -> signatures.check(key, List.of(), CALL));
    assertThat(none.refusal()).isEqualTo(MembersRefusal.SIGNATURE_REQUIRED);
    String header = signed(now(), "n1", CALL);
    Rejected two =
        catchThrowableOfType(
            Rejected.class, () -> signatures.check(key, List.of(header, header), CALL));
    assertThat(two.refusal()).isEqualTo(MembersRefusal.SIGNATURE_INCOMPLETE);
  }

  @Test
  void of_many_who_send_the_same_at_once_one_is_let_in() {
    String header = signed(now(), "n1", CALL);
    List<CompletableFuture<Boolean>> all =
        IntStream.range(0, 8)
            .mapToObj(i -> CompletableFuture.supplyAsync(() -> isGood(header)))
            .toList();
    assertThat(all.stream().filter(CompletableFuture::join)).hasSize(1);
  }

  /** The canary: without the nonces the same request is let in again and again. */
  @Test
  void a_house_that_forgets_its_nonces_lets_a_replay_in() {
    String header = signed(now(), "n1", CALL);
    good(header, CALL);
    keys.sql.change("delete from members.request_nonces");
    good(header, CALL);
  }

  private boolean isGood(String header) {
    try {
      signatures.check(key, List.of(header), CALL);
      return true;
    } catch (Rejected replayed) {
      return false;
    }
  }

  private void good(String header, SignedCall call) {
    assertThatCode(() -> signatures.check(key, List.of(header), call)).doesNotThrowAnyException();
  }

  private void refused(String header, SignedCall call, MembersRefusal why) {
    Rejected no =
        catchThrowableOfType(Rejected.class, () -> signatures.check(key, List.of(header), call));
    assertThat(no).as(header).isNotNull();
    assertThat(no.refusal()).as(header).isEqualTo(why);
  }

  private long now() {
    return keys.clock.instant().getEpochSecond();
  }

  private String signed(long time, String nonce, SignedCall call) {
    return header(key, time, nonce, call);
  }

  private String header(UUID by, long time, String nonce, SignedCall call) {
    String v1 = HexFormat.of().formatHex(keys.secrets.signature(by, call.text(time, nonce)));
    return "t=" + time + ",n=" + nonce + ",v1=" + v1;
  }

  private static SignedCall digested(SignedCall call, String digest) {
    return new SignedCall(call.method(), call.target(), call.bodyHash(), List.of(digest));
  }

  private static SignedCall call(String method, String target, String body) {
    return new SignedCall(method, target, SignedCall.sha256(body.getBytes(StandardCharsets.UTF_8)));
  }
}
