package com.predictiq.members.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.predictiq.kernel.Rejected;
import com.predictiq.members.IssuedKey;
import com.predictiq.members.KeyWish;
import com.predictiq.members.MembersRefusal;
import com.predictiq.members.Scope;
import com.predictiq.testkit.TestDatabase;
import com.predictiq.testkit.WithDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

@WithDatabase
class ShownKeyOfRequestIT {

  private static final String BODY = "{\"amount\":\"1\"}";
  private static final String TARGET = "/api/v1/x?a=1";

  private final GivenKeys keys;
  private final IssuedKey key;
  private final IssuedKey signing;

  ShownKeyOfRequestIT(TestDatabase database) {
    this.keys = new GivenKeys(database);
    this.key = issue(false);
    this.signing = issue(true);
  }

  @Test
  void without_a_header_there_is_no_key() {
    ShownKeyOfRequest none = shown(request());
    assertThat(none.isShown()).isFalse();
    assertThat(none.found()).isEmpty();
  }

  @Test
  void an_empty_header_is_a_key_and_no_good_one() {
    ShownRequest request = request().with("X-API-Key", "");
    assertThat(shown(request).isShown()).isTrue();
    refused(() -> shown(request).known(request.context()), MembersRefusal.UNAUTHENTICATED);
    assertThat(shown(request).found()).isEmpty();
  }

  @Test
  void a_key_is_good_for_its_scopes_alone() {
    ShownRequest request = request().with("X-API-Key", key.key());
    shown(request).require(request.context(), Scope.READ);
    refused(
        () -> shown(request).require(request.context(), Scope.TRADE),
        MembersRefusal.INSUFFICIENT_SCOPE);
    refused(
        () -> shown(request).require(request.context(), Scope.ADMIN),
        MembersRefusal.INSUFFICIENT_SCOPE);
  }

  @Test
  void money_is_let_out_by_signed_requests_only() {
    ShownRequest unsigned = request().with("X-API-Key", key.key());
    refused(
        () -> shown(unsigned).require(unsigned.context(), Scope.WITHDRAW),
        MembersRefusal.SIGNATURE_REQUIRED);
    ShownRequest signed = signed(key, BODY);
    assertThat(shown(signed).require(signed.context(), Scope.WITHDRAW).prefix())
        .isEqualTo(key.view().prefix());
  }

  @Test
  void a_signed_body_can_still_be_read_and_its_nonce_is_used_once_a_request() throws IOException {
    ShownRequest request = signed(signing, BODY);
    ShownKeyOfRequest shown = shown(request);
    shown.require(request.context(), Scope.READ);
    shown.require(request.context(), Scope.READ);
    assertThat(shown.found()).isPresent();
    assertThat(request.context().getEntityStream().readAllBytes())
        .isEqualTo(BODY.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void another_body_than_was_signed_is_not_let_in() {
    ShownRequest altered =
        new ShownRequest("POST", TARGET, BODY.replace('1', '2'))
            .with("X-API-Key", signing.key())
            .with("X-Signature", header(signing, BODY));
    refused(() -> shown(altered).known(altered.context()), MembersRefusal.SIGNATURE_MISMATCH);
  }

  /** A signature that nobody asked for is looked at all the same. */
  @Test
  void a_wrong_signature_is_refused_where_none_was_needed() {
    ShownRequest request = request().with("X-API-Key", key.key()).with("X-Signature", "t=1");
    refused(() -> shown(request).known(request.context()), MembersRefusal.SIGNATURE_INCOMPLETE);
  }

  @Test
  void where_no_door_asks_a_key_is_known_unless_it_must_sign_what_nobody_has_read() {
    assertThat(shown(request().with("X-API-Key", key.key())).found()).isPresent();
    assertThat(shown(request().with("X-API-Key", signing.key())).found()).isEmpty();
    assertThat(shown(signed(signing, BODY)).found()).isEmpty();
    ShownRequest read = new ShownRequest("GET", TARGET, "");
    read.with("X-API-Key", signing.key()).with("X-Signature", header(signing, read, ""));
    assertThat(shown(read).found()).isPresent();
  }

  @Test
  void who_was_refused_at_a_door_is_nobody_afterwards() {
    ShownRequest request = request().with("X-API-Key", signing.key());
    ShownKeyOfRequest shown = shown(request);
    refused(() -> shown.known(request.context()), MembersRefusal.SIGNATURE_REQUIRED);
    assertThat(shown.found()).isEmpty();
  }

  private static ShownRequest request() {
    return new ShownRequest("POST", TARGET, BODY);
  }

  private ShownRequest signed(IssuedKey by, String body) {
    return new ShownRequest("POST", TARGET, body)
        .with("X-API-Key", by.key())
        .with("X-Signature", header(by, body));
  }

  private String header(IssuedKey by, String body) {
    return header(by, request(), body);
  }

  private String header(IssuedKey by, ShownRequest request, String body) {
    long time = keys.clock.instant().getEpochSecond();
    String nonce = UUID.randomUUID().toString();
    SignedCall call =
        new SignedCall(
            request.method,
            request.target,
            SignedCall.sha256(body.getBytes(StandardCharsets.UTF_8)));
    byte[] v1 = keys.secrets.signature(by.view().id(), call.text(time, nonce));
    return "t=" + time + ",n=" + nonce + ",v1=" + HexFormat.of().formatHex(v1);
  }

  private IssuedKey issue(boolean signed) {
    return keys.desk.issue(
        keys.somebody(),
        new KeyWish("bot", Set.of(Scope.READ, Scope.WITHDRAW), Optional.empty(), signed),
        GivenKeys.ISSUER);
  }

  private ShownKeyOfRequest shown(ShownRequest request) {
    return new ShownKeyOfRequest(request.servlet(), keys.node(), keys.signatures());
  }

  private static void refused(ThrowingCallable work, MembersRefusal why) {
    Rejected no = catchThrowableOfType(Rejected.class, work);
    assertThat(no).isNotNull();
    assertThat(no.refusal()).isEqualTo(why);
  }
}
