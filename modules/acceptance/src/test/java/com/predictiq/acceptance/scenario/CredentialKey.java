package com.predictiq.acceptance.scenario;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** An API key in the hands of a program, and how it signs: written from the documents alone. */
record CredentialKey(String id, String key, String signingSecret) {

  /** Made by somebody who has logged in. */
  static CredentialKey madeBy(Visitor member, boolean signed, String... scopes) {
    String wanted =
        Stream.of(scopes).map(scope -> '"' + scope + '"').collect(Collectors.joining(","));
    return of(
        member
            .post(
                "/api/v1/members/me/api-keys",
                "{\"name\":\"bot\",\"scopes\":[" + wanted + "],\"signed\":" + signed + "}")
            .is(201));
  }

  static CredentialKey of(Answer answer) {
    return new CredentialKey(
        answer.json().at("/api_key/id").asText(),
        answer.field("key"),
        answer.field("signing_secret"));
  }

  Visitor at(Visitor visitor) {
    return visitor.with("X-API-Key", key);
  }

  /** Signed now, with a nonce nobody has used. */
  Visitor signed(Visitor visitor, String method, String target, String body) {
    return signed(now(), visitor, method, target, body);
  }

  /** The same where the house has a time of its own. */
  Visitor signed(long time, Visitor visitor, String method, String target, String body) {
    return at(visitor)
        .with("X-Signature", header(time, UUID.randomUUID().toString(), method, target, body));
  }

  String header(long time, String nonce, String method, String target, String body) {
    String text = String.join("\n", "" + time, nonce, method, target, sha256(body));
    return "t=" + time + ",n=" + nonce + ",v1=" + hmac(text);
  }

  static long now() {
    return java.time.InstantSource.system().instant().getEpochSecond();
  }

  private String hmac(String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(HexFormat.of().parseHex(signingSecret), "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }

  private static String sha256(String body) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(body.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }
}
