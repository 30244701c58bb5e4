package com.predictiq.mail.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.predictiq.mail.EmailAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

  @ParameterizedTest
  @CsvSource({
    "ada@example.org, ada@example.org",
    "Ada.Lovelace+news@Example.ORG, Ada.Lovelace+news@example.org",
    "o'brien@sub.example.co.uk, o'brien@sub.example.co.uk",
    "jürgen@example.org, ",
    "info@bücher.example, info@xn--bcher-kva.example",
    "info@BÜCHER.example, info@xn--bcher-kva.example",
    "info@例え.テスト, info@xn--r8jz45g.xn--zckzah",
    "a@xn--bcher-kva.example, a@xn--bcher-kva.example",
  })
  void has_one_spelling(String written, String kept) {
    assertThat(EmailAddress.parse(written).map(EmailAddress::value).orElse(null)).isEqualTo(kept);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "@",
        "ada",
        "@example.org",
        "ada@",
        "ada@localhost",
        "ada@example..org",
        "ada@.example.org",
        "ada@example.org.",
        "ada@-example.org",
        "ada@example-.org",
        "ada@exa_mple.org",
        "ada@example.123",
        "ada@127.0.0.1",
        "ada@[127.0.0.1]",
        ".ada@example.org",
        "ada.@example.org",
        "a..da@example.org",
        "a b@example.org",
        " ada@example.org",
        "ada@example.org ",
        "ada@exam ple.org",
        "\"ada\"@example.org",
        "\"a@b\"@example.org",
        "ada@evil.example@example.org",
        "ada(comment)@example.org",
        "Ada <ada@example.org>",
        "ada@example.org,eve@example.org",
        "ada@example.org\r\nBcc: eve@example.org",
        "ada\r\nBcc: eve@example.org",
        "ada@example.org\n",
        "ada\u0000@example.org",
        "ada@example\u2028.org",
        "ada\u202e@example.org",
      })
  void refuses_what_nobody_can_be_reached_at(String text) {
    assertThat(EmailAddress.parse(text)).isEmpty();
  }

  @Test
  void refuses_what_is_too_long() {
    String label = "a".repeat(63);
    String longest = "x@" + label + "." + label + "." + label + "." + "a".repeat(60);
    assertThat(longest).hasSize(254);
    assertThat(EmailAddress.parse(longest)).isPresent();
    assertThat(EmailAddress.parse("x" + longest)).isEmpty();
    assertThat(EmailAddress.parse("x".repeat(64) + "@example.org")).isPresent();
    assertThat(EmailAddress.parse("x".repeat(65) + "@example.org")).isEmpty();
    assertThat(EmailAddress.parse("x@" + "a".repeat(64) + ".org")).isEmpty();
    assertThat(EmailAddress.parse("x".repeat(64) + "@" + "y".repeat(255))).isEmpty();
    assertThat(EmailAddress.parse("x@" + (label + ".").repeat(3) + "ü".repeat(55))).isEmpty();
  }

  @Test
  void cannot_be_built_from_anything_else() {
    assertThatThrownBy(() -> new EmailAddress("ada@EXAMPLE.org"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(EmailAddress.parse(null)).isEmpty();
  }

  @Test
  void does_not_show_itself_in_a_log() {
    assertThat(new EmailAddress("ada@example.org")).hasToString("a***@example.org");
  }
}
