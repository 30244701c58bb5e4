package com.predictiq.members.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.predictiq.members.Password;
import com.predictiq.members.internal.MembersConfig.Argon2Cost;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class PasswordHashTest {

  private static final Argon2Cost CHEAP = new Argon2Cost(64, 1, 1);
  private static final byte[] SALT = "sixteen bytes...".getBytes(StandardCharsets.US_ASCII);

  /** From the tests of the reference implementation: Argon2id, 64 MiB, two rounds. */
  private static final String REFERENCE =
      "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";

  @Test
  void agrees_with_the_reference_implementation() {
    assertThat(new PasswordHash(REFERENCE).matches(new Password("password"))).isTrue();
    assertThat(new PasswordHash(REFERENCE).matches(new Password("passwore"))).isFalse();
  }

  @Test
  void knows_the_password_it_was_made_of_and_no_other() {
    PasswordHash hash = PasswordHash.of(new Password("ten chars!"), SALT, CHEAP);
    assertThat(hash.matches(new Password("ten chars!"))).isTrue();
    assertThat(hash.matches(new Password("ten chars?"))).isFalse();
    assertThat(hash.matches(new Password(""))).isFalse();
  }

  @Test
  void knows_what_it_cost() {
    PasswordHash hash = PasswordHash.of(new Password("ten chars!"), SALT, CHEAP);
    assertThat(hash.costs(CHEAP)).isTrue();
    assertThat(hash.costs(new Argon2Cost(64, 2, 1))).isFalse();
  }

  @Test
  void what_is_no_hash_matches_nothing() {
    assertThatThrownBy(() -> new PasswordHash("ten chars!").matches(new Password("ten chars!")))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void a_hash_never_shows() {
    assertThat(new PasswordHash(REFERENCE)).hasToString("***");
  }
}
