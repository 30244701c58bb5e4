package com.predictiq.members;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

  @ParameterizedTest
  @CsvSource({
    "ana@example.org, ana@example.org",
    "' Ana@Example.ORG ', ana@example.org",
    "a.b+tag@sub.example.co.uk, a.b+tag@sub.example.co.uk",
    "o'neil@example.org, o'neil@example.org",
    "x@xn--bcher-kva.example, x@xn--bcher-kva.example"
  })
  void addresses_are_stored_in_one_form(String typed, String stored) {
    assertThat(EmailAddress.parse(typed)).map(EmailAddress::text).contains(stored);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "ana",
        "@example.org",
        "ana@",
        "ana@example",
        "a@b@example.org",
        "ana@@example.org",
        ".ana@example.org",
        "ana.@example.org",
        "a..b@example.org",
        "ana@-example.org",
        "ana@example-.org",
        "ana@example..org",
        "ana@example.org.",
        "ana @example.org",
        "ana@example.org\nBcc: b@example.org",
        "аna@example.org",
        "ana@exämple.org",
        "ana@[127.0.0.1]",
        "ana@127.0.0.1",
        "\"ana\"@example.org"
      })
  void what_is_no_address_is_refused(String text) {
    assertThat(EmailAddress.parse(text)).isEmpty();
  }

  @Test
  void the_limits_of_length_are_those_of_mail() {
    assertThat(EmailAddress.parse("a".repeat(64) + "@example.org")).isPresent();
    assertThat(EmailAddress.parse("a".repeat(65) + "@example.org")).isEmpty();
    assertThat(EmailAddress.parse("a@" + "b.".repeat(126) + "org")).isEmpty();
  }

  @Test
  void an_address_that_is_not_normal_cannot_be_built() {
    assertThatThrownBy(() -> new EmailAddress("Ana@example.org"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
