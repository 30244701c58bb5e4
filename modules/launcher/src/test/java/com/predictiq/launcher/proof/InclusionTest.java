package com.predictiq.launcher.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Ana is owed 7.00, two others 3.00 and 5.50; the third went up alone. */
class InclusionTest {

  private static final String ANA = "0190a1b2-0000-7000-8000-000000000001";
  private static final String SALT = "5a".repeat(32);
  private static final byte[] BEN = sha("ben");
  private static final byte[] CID = sha("cid");
  private static final byte[] LEAF =
      sha(new byte[] {0}, hex(SALT), hex(ANA.replace("-", "")), number(700));
  private static final byte[] PAIR = sha(new byte[] {1}, number(300), BEN, number(700), LEAF);
  private static final String ROOT =
      text(sha(new byte[] {1}, number(1_000), PAIR, number(550), CID));
  private static final String DIGEST =
      text(sha("predictiq liabilities 4\nPLAY 3 15.50 20.00 " + ROOT + "\n"));

  private static final String PROOF =
      """
      {"number": 4, "taken_at": "2026-11-21T20:00:00.000Z", "digest": "%s", "member": "%s",
       "roots": [{"asset": "PLAY", "members": 3, "total": "15.50", "reserves": "20.00",
                  "hash": "%s"}],
       "leaves": [{"asset": "PLAY", "amount": "7.00", "salt": "%s", "path": [
         {"side": "left", "total": "3.00", "hash": "%s"},
         {"side": "right", "total": "5.50", "hash": "%s"}]}]}
      """
          .formatted(DIGEST, ANA, ROOT, SALT, text(BEN), text(CID));

  @Test
  void a_leaf_that_was_counted_is_proven() {
    assertThat(Inclusion.check(PROOF, DIGEST))
        .contains("counted: 7.00 PLAY", "member:  " + ANA)
        .noneMatch(line -> line.contains("Compare"));
    assertThat(Inclusion.check(PROOF, "")).anyMatch(line -> line.contains("Compare"));
  }

  @ParameterizedTest
  @CsvSource({
    "\"7.00\",\"7.01\"",
    "\"3.00\",\"2.99\"",
    "\"5.50\",\"-5.50\"",
    "15.50,15.51",
    "20.00,30.00",
    "\"members\": 3,\"members\": 2",
    "\"number\": 4,\"number\": 5",
    "left,right",
    "5a5a,5a5b",
    "000000000001,000000000002",
    "\"leaves\",\"leafs\"",
    "\"asset\": \"PLAY\", \"amount\",\"asset\": \"XLM\", \"amount\"",
    "\"path\": [,\"path\": [{},"
  })
  void what_was_tampered_with_is_not(String was, String is) {
    assertThat(PROOF).contains(was);
    String tampered = PROOF.replace(was, is);
    assertThatThrownBy(() -> Inclusion.check(tampered, DIGEST)).isInstanceOf(NotProven.class);
  }

  @Test
  void another_digest_was_published() {
    assertThatThrownBy(() -> Inclusion.check(PROOF, "ab".repeat(32)))
        .isInstanceOf(NotProven.class)
        .hasMessageStartingWith("Published was abab");
  }

  @Test
  void a_name_cannot_be_said_twice() {
    String twice = PROOF.replace("\"member\"", "\"number\": 4, \"member\"");
    assertThatThrownBy(() -> Inclusion.check(twice, DIGEST))
        .isInstanceOf(NotProven.class)
        .hasMessageContaining("twice");
  }

  @Test
  void sums_beyond_all_bounds_are_refused() {
    String huge = PROOF.replace("\"3.00\"", "\"99999999999999999.00\"");
    assertThatThrownBy(() -> Inclusion.check(huge, DIGEST)).isInstanceOf(NotProven.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[]", "{", "{\"a\"", "{\"a\": }", "{} {}", "{\"a\": \"b}", "no"})
  void something_else_is_no_proof(String text) {
    assertThatThrownBy(() -> Inclusion.check(text, "")).isInstanceOf(NotProven.class);
  }

  @Test
  void depth_is_bounded() {
    String deep = "{\"a\": " + "[".repeat(5_000) + "]".repeat(5_000) + "}";
    assertThatThrownBy(() -> Inclusion.check(deep, "")).isInstanceOf(NotProven.class);
  }

  private static byte[] number(long value) {
    return ByteBuffer.allocate(Long.BYTES).putLong(value).array();
  }

  private static byte[] hex(String text) {
    return HexFormat.of().parseHex(text);
  }

  private static String text(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }

  private static byte[] sha(String text) {
    return sha(text.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] sha(byte[]... parts) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (byte[] part : parts) {
        digest.update(part);
      }
      return digest.digest();
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }
}
