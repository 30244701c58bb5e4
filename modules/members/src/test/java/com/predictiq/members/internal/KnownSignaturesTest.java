package com.predictiq.members.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.predictiq.members.internal.ReadsTokens.KnownSignatures;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import org.junit.jupiter.api.Test;

class KnownSignaturesTest {

  private final KnownSignatures signatures = new KnownSignatures(10);
  private final KeyPair key = pair();

  @Test
  void tells_again_what_a_token_says() {
    String token = token(1);
    assertThat(signatures.claims(token, key.getPublic())).contains(claims(1));
    assertThat(signatures.claims(token, key.getPublic())).contains(claims(1));
    assertThat(signatures.size()).isEqualTo(1);
  }

  @Test
  void does_not_take_one_key_for_another() {
    String token = token(1);
    assertThat(signatures.claims(token, key.getPublic())).isPresent();
    assertThat(signatures.claims(token, pair().getPublic())).isEmpty();
  }

  @Test
  void remembers_nothing_of_a_forged_token() {
    String token = token(1);
    String forged = token.substring(0, token.length() - 4) + "AAAA";
    assertThat(signatures.claims(forged, key.getPublic())).isEmpty();
    assertThat(signatures.claims(token, key.getPublic())).isPresent();
    assertThat(signatures.claims(forged, key.getPublic())).isEmpty();
    assertThat(signatures.size()).isEqualTo(1);
  }

  @Test
  void forgets_those_who_stay_away_and_keeps_those_who_come() {
    KnownSignatures few = new KnownSignatures(10);
    String regular = token(0);
    for (int i = 1; i <= 100; i++) {
      few.claims(token(i), key.getPublic());
      few.claims(regular, key.getPublic());
      assertThat(few.size()).isLessThanOrEqualTo(20);
    }
    assertThat(few.knows(regular)).isTrue();
    assertThat(few.knows(token(1))).isFalse();
  }

  private String token(long number) {
    return Jwt.sign(claims(number), "key", key.getPrivate());
  }

  private static Jwt.Claims claims(long number) {
    return new Jwt.Claims("us", "us", "m", "m", List.of(), number, number + 1, "id", "session");
  }

  private static KeyPair pair() {
    try {
      KeyPairGenerator pairs = KeyPairGenerator.getInstance("EC");
      pairs.initialize(256);
      return pairs.generateKeyPair();
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }
}
