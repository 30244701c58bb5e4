package com.predictiq.acceptance.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

/** Member tokens as a stranger has them: to check by the key set, and to forge if they can. */
@WithRehearsal
class CredentialTokensScenario {

  private static final String ME = "/api/v1/members/me";
  private static final String ES256 = "SHA256withECDSAinP1363Format";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Rehearsal rehearsal;
  private final Visitor visitor;
  private final String token;

  CredentialTokensScenario(Rehearsal rehearsal) {
    this.rehearsal = rehearsal;
    this.visitor = rehearsal.visitor();
    SomeMember ana = SomeMember.signedUpAt(visitor);
    this.token = visitor.post("/api/v1/auth/login", ana.login()).is(200).field("access_token");
  }

  /** As any service would that speaks MicroProfile JWT. */
  @Test
  void the_key_set_is_all_that_is_needed_to_check_a_token() throws Exception {
    String[] parts = token.split("\\.");
    JsonNode header = json(parts[0]);
    assertThat(header.path("alg").asText()).isEqualTo("ES256");
    Signature signature = Signature.getInstance(ES256);
    signature.initVerify(publicKey(header.path("kid").asText()));
    signature.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
    assertThat(signature.verify(Base64.getUrlDecoder().decode(parts[2]))).isTrue();
    JsonNode claims = json(parts[1]);
    for (String claim : new String[] {"iss", "aud", "sub", "upn", "groups", "iat", "exp", "jti"}) {
      assertThat(claims.has(claim)).as(claim).isTrue();
    }
    assertThat(claims.path("exp").asLong() - claims.path("iat").asLong()).isEqualTo(900);
  }

  @Test
  void a_forged_token_is_nobodys() throws Exception {
    visitor.asMember(token).get(ME).is(200);
    Map<String, String> forged = forged();
    assertThat(forged).hasSizeGreaterThan(18);
    forged.forEach(
        (why, credential) -> {
          Answer answer = visitor.from("10.3.0.1").with("Authorization", credential).get(ME);
          assertThat(answer.status()).as(why).isEqualTo(401);
          assertThat(answer.field("code")).as(why).isEqualTo("UNAUTHENTICATED");
          assertThat(answer.header("WWW-Authenticate")).as(why).isPresent();
        });
  }

  @Test
  void two_tokens_are_none() {
    visitor.asMember(token).asMember(token).get(ME).is(401);
  }

  @Test
  void a_token_expires() {
    rehearsal.pass(Duration.ofMinutes(14));
    visitor.asMember(token).get(ME).is(200);
    rehearsal.pass(Duration.ofMinutes(1));
    visitor.asMember(token).get(ME).is(401);
  }

  private Map<String, String> forged() throws GeneralSecurityException, IOException {
    String[] good = token.split("\\.");
    String kid = json(good[0]).path("kid").asText();
    PrivateKey strangers = keyPair().getPrivate();
    String other = claims(good[1], "aud", "another");
    Map<String, String> tokens = new TreeMap<>();
    tokens.put("none", "Bearer ");
    tokens.put("a word", "Bearer token");
    tokens.put("another scheme", "Basic " + token);
    tokens.put("two parts", "Bearer " + good[0] + "." + good[1]);
    tokens.put("no signature", "Bearer " + good[0] + "." + good[1] + ".");
    tokens.put("five parts", "Bearer " + token + ".x.y");
    tokens.put("alg none", "Bearer " + header("none", kid) + "." + good[1] + ".");
    tokens.put("alg NONE", "Bearer " + header("NONE", kid) + "." + good[1] + "." + good[2]);
    tokens.put("alg HS256 by our key", "Bearer " + hmac(header("HS256", kid) + "." + good[1], kid));
    tokens.put("alg RS256", "Bearer " + header("RS256", kid) + "." + good[1] + "." + good[2]);
    tokens.put("zeros", "Bearer " + good[0] + "." + good[1] + "." + "A".repeat(86));
    tokens.put("another audience", "Bearer " + good[0] + "." + other + "." + good[2]);
    tokens.put(
        "another issuer", "Bearer " + good[0] + "." + claims(good[1], "iss", "x") + "." + good[2]);
    tokens.put(
        "somebody else", "Bearer " + good[0] + "." + claims(good[1], "sub", kid) + "." + good[2]);
    tokens.put("a stranger's key", "Bearer " + sign(good[0] + "." + good[1], strangers));
    tokens.put(
        "a stranger's kid", "Bearer " + sign(header("ES256", "x") + "." + good[1], strangers));
    tokens.put("a path for a kid", "Bearer " + header("ES256", "../../etc") + "." + good[1] + ".x");
    tokens.put("a key of its own", "Bearer " + withKey(strangers) + "." + good[1] + "." + good[2]);
    tokens.put("very long", "Bearer " + token + "A".repeat(4_000));
    tokens.put("a tail", "Bearer " + token + " x");
    return tokens;
  }

  private PublicKey publicKey(String kid) throws GeneralSecurityException {
    JsonNode keys = visitor.get("/.well-known/jwks.json").is(200).json().path("keys");
    AlgorithmParameters curve = AlgorithmParameters.getInstance("EC");
    curve.init(new ECGenParameterSpec("secp256r1"));
    for (JsonNode key : keys) {
      if (key.path("kid").asText().equals(kid)) {
        ECPoint point = new ECPoint(number(key.path("x")), number(key.path("y")));
        return KeyFactory.getInstance("EC")
            .generatePublic(
                new ECPublicKeySpec(point, curve.getParameterSpec(ECParameterSpec.class)));
      }
    }
    throw new AssertionError("no key " + kid + " in " + keys);
  }

  private static BigInteger number(JsonNode text) {
    return new BigInteger(1, Base64.getUrlDecoder().decode(text.asText()));
  }

  private static KeyPair keyPair() throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec("secp256r1"));
    return generator.generateKeyPair();
  }

  private static String sign(String text, PrivateKey key) throws GeneralSecurityException {
    Signature signature = Signature.getInstance(ES256);
    signature.initSign(key);
    signature.update(text.getBytes(StandardCharsets.US_ASCII));
    return text + "." + encode(signature.sign());
  }

  /** The classic confusion: what everybody may read taken for a secret. */
  private String hmac(String text, String kid) throws GeneralSecurityException {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(publicKey(kid).getEncoded(), "HmacSHA256"));
    return text + "." + encode(mac.doFinal(text.getBytes(StandardCharsets.US_ASCII)));
  }

  private static String withKey(PrivateKey key) {
    return encode(
        ("{\"alg\":\"ES256\",\"typ\":\"JWT\",\"jwk\":{\"kty\":\"EC\",\"x\":\""
                + encode(key.getEncoded())
                + "\"}}")
            .getBytes(StandardCharsets.UTF_8));
  }

  private static String header(String alg, String kid) {
    return encode(
        "{\"alg\":\"%s\",\"typ\":\"JWT\",\"kid\":\"%s\"}"
            .formatted(alg, kid)
            .getBytes(StandardCharsets.UTF_8));
  }

  private static String claims(String payload, String claim, String value) throws IOException {
    Map<String, Object> claims = new TreeMap<>();
    json(payload).properties().forEach(one -> claims.put(one.getKey(), one.getValue()));
    claims.put(claim, value);
    return encode(JSON.writeValueAsBytes(claims));
  }

  private static JsonNode json(String part) throws IOException {
    return JSON.readTree(Base64.getUrlDecoder().decode(part));
  }

  private static String encode(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
