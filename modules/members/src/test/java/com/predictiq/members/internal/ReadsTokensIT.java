package com.predictiq.members.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.predictiq.members.MemberId;
import com.predictiq.testkit.TestDatabase;
import com.predictiq.testkit.WithDatabase;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Every way we know in which a token can be false. */
@WithDatabase
class ReadsTokensIT {

  private static final MemberId ANA = new MemberId(UUID.randomUUID());

  private static final String SESSION = UUID.randomUUID().toString();

  private final GivenMembers members;
  private final SigningKeys keys;
  private final ReadsTokens reader;

  ReadsTokensIT(TestDatabase database) {
    this.members = new GivenMembers(database);
    this.keys = members.node();
    this.reader = members.reader();
  }

  @AfterEach
  void close_the_unit() {
    members.close();
  }

  @Test
  void a_token_we_have_minted_is_its_members() {
    assertThat(reader.read(good())).contains(ANA);
  }

  @Test
  void a_token_of_another_node_is_as_good() {
    SigningKeys other = members.node();
    assertThat(reader.read(Jwt.sign(claims(), other.current().id(), other.current().privateKey())))
        .contains(ANA);
  }

  @Test
  void false_tokens_are_nobodys() throws GeneralSecurityException {
    Map<String, String> tokens = falseTokens();
    tokens.forEach((why, token) -> assertThat(reader.read(token)).as(why).isEmpty());
    assertThat(tokens).hasSizeGreaterThan(25);
  }

  @Test
  void a_token_is_good_until_it_expires_and_not_a_second_longer() {
    String token = good();
    members.clock.advance(Duration.ofMinutes(15).minusSeconds(1));
    assertThat(reader.read(token)).contains(ANA);
    members.clock.advance(Duration.ofSeconds(1));
    assertThat(reader.read(token)).isEmpty();
  }

  @Test
  void a_clock_that_is_a_little_late_does_not_matter() {
    String token = good();
    members.clock.advance(Duration.ofSeconds(-30));
    assertThat(reader.read(token)).contains(ANA);
    members.clock.advance(Duration.ofSeconds(-1));
    assertThat(reader.read(token)).isEmpty();
  }

  private Map<String, String> falseTokens() throws GeneralSecurityException {
    String[] good = good().split("\\.");
    String keyId = keys.current().id();
    KeyPair strangers = KeyPairs.generate(members.chance);
    String none = encode("{\"alg\":\"none\",\"typ\":\"JWT\"}");
    Map<String, String> tokens = new TreeMap<>();
    tokens.put("empty", "");
    tokens.put("a word", "token");
    tokens.put("two parts", good[0] + "." + good[1]);
    tokens.put("four parts", String.join(".", good) + ".x");
    tokens.put("no signature", good[0] + "." + good[1] + ".");
    tokens.put("short signature", good[0] + "." + good[1] + "." + good[2].substring(4));
    tokens.put("signature of zeros", good[0] + "." + good[1] + "." + "A".repeat(86));
    tokens.put("signature that is no base64", good[0] + "." + good[1] + "." + "%".repeat(86));
    tokens.put("alg none", none + "." + good[1] + ".");
    tokens.put("alg none with our signature", none + "." + good[1] + "." + good[2]);
    tokens.put("alg none with our key id", header("none", "JWT", keyId) + "." + good[1] + ".");
    tokens.put("alg None", header("None", "JWT", keyId) + "." + good[1] + "." + good[2]);
    tokens.put("alg HS256 keyed with our public key", hmacWithPublicKey(good[1], keyId));
    tokens.put("alg ES384", header("ES384", "JWT", keyId) + "." + good[1] + "." + good[2]);
    tokens.put("another typ", header("ES256", "at+jwt", keyId) + "." + good[1] + "." + good[2]);
    tokens.put("unknown key id", Jwt.sign(claims(), "x", strangers.getPrivate()));
    tokens.put("a stranger's key", Jwt.sign(claims(), keyId, strangers.getPrivate()));
    tokens.put("another payload", good[0] + "." + encode("{\"sub\":\"x\"}") + "." + good[2]);
    tokens.put("expired", signed(with("exp", now().getEpochSecond())));
    tokens.put("of tomorrow", signed(with("iat", now().plusSeconds(86_400).getEpochSecond())));
    tokens.put("another issuer", signed(with("iss", "somebody")));
    tokens.put("no issuer", signed(with("iss", null)));
    tokens.put("another audience", signed(with("aud", "another")));
    tokens.put("no audience", signed(with("aud", null)));
    tokens.put("no subject", signed(with("sub", "")));
    tokens.put("a subject that is no id", signed(with("sub", "admin")));
    tokens.put("no session", signed(with("sid", null)));
    tokens.put("a session that is none", signed(with("sid", "1")));
    tokens.put("very long", signed(with("upn", "x".repeat(3_000))));
    tokens.put("blank at the end", good() + " ");
    return tokens;
  }

  /** The signature of the right key over claims we would not make. */
  private String signed(Jwt.Claims claims) {
    return Jwt.sign(claims, keys.current().id(), keys.current().privateKey());
  }

  private String good() {
    return signed(claims());
  }

  private Instant now() {
    return members.clock.instant();
  }

  private Jwt.Claims claims() {
    return with("", null);
  }

  private Jwt.Claims with(String claim, Object value) {
    long issued = now().getEpochSecond();
    return new Jwt.Claims(
        text(claim, "iss", value, "predictiq"),
        text(claim, "aud", value, "predictiq"),
        text(claim, "sub", value, ANA.toString()),
        text(claim, "upn", value, ANA.toString()),
        List.of("member"),
        claim.equals("iat") ? (long) value : issued,
        claim.equals("exp") ? (long) value : issued + 900,
        "1",
        text(claim, "sid", value, SESSION));
  }

  private static String text(String claim, String name, Object value, String otherwise) {
    return claim.equals(name) ? (String) value : otherwise;
  }

  private String hmacWithPublicKey(String payload, String keyId) throws GeneralSecurityException {
    String signed = header("HS256", "JWT", keyId) + "." + payload;
    byte[] publicKey =
        members
            .sql
            .first("select public_key from members.signing_keys", row -> row.getBytes(1))
            .orElseThrow();
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(publicKey, "HmacSHA256"));
    return signed
        + "."
        + Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.US_ASCII)));
  }

  private static String header(String alg, String typ, String keyId) {
    return encode("{\"alg\":\"%s\",\"typ\":\"%s\",\"kid\":\"%s\"}".formatted(alg, typ, keyId));
  }

  private static String encode(String text) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
