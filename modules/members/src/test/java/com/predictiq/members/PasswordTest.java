package com.predictiq.members;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.predictiq.kernel.Rejected;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordTest {

  private static final EmailAddress EMAIL = new EmailAddress("ana.meier@example.org");

  @ParameterizedTest
  @ValueSource(
      strings = {"ten chars!", "correct horse battery staple", "пароль-длинный", "🐴🔋📎 staple"})
  void a_long_one_is_good_whatever_it_is_made_of(String text) {
    assertThat(new Password(text).weakness(EMAIL)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "nine char, 10 to 128",
    "🐴🔋📎🐴🔋📎🐴🔋📎, 10 to 128",
    "aaaaaaaaaaaa, over and over",
    "abcabcabcabc, over and over",
    "ana.meier@example.org, e-mail",
    "my name is Ana.Meier, e-mail"
  })
  void a_weak_one_is_refused(String text, String why) {
    assertThat(new Password(text).weakness(EMAIL)).get().asString().contains(why);
  }

  @Test
  void a_very_long_one_is_refused() {
    assertThat(new Password("abcdefgh".repeat(16)).weakness(EMAIL)).isEmpty();
    assertThat(new Password("abcdefgh".repeat(16) + "i").weakness(EMAIL)).isPresent();
  }

  @Test
  void the_same_letters_from_another_keyboard_are_the_same_password() {
    assertThat(new Password("cafe\u0301 noisette")).isEqualTo(new Password("caf\u00e9 noisette"));
  }

  @Test
  void a_password_never_shows() {
    assertThat(new Password("ten chars!")).hasToString("***");
    assertThat(SignUp.of("ana@example.org", "ten chars!", Optional.empty()).toString())
        .doesNotContain("ten chars");
  }

  @Test
  void signing_up_with_a_weak_password_is_refused() {
    refused(MembersRefusal.WEAK_PASSWORD, "ana@example.org", "short");
  }

  @Test
  void signing_up_without_an_address_is_refused() {
    refused(MembersRefusal.INVALID_EMAIL, "ana", "ten chars!");
  }

  @Test
  void a_blank_display_name_is_none() {
    assertThat(SignUp.of("ana@example.org", "ten chars!", Optional.of("  ")).displayName())
        .isEmpty();
  }

  private static void refused(MembersRefusal refusal, String email, String password) {
    assertThatThrownBy(() -> SignUp.of(email, password, Optional.empty()))
        .isInstanceOfSatisfying(Rejected.class, no -> assertThat(no.refusal()).isEqualTo(refusal));
  }
}
