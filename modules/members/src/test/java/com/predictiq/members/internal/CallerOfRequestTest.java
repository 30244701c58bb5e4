package com.predictiq.members.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CallerOfRequestTest {

  @ParameterizedTest
  @ValueSource(strings = {"Bearer abc", "bearer abc", "BEARER  abc "})
  void the_scheme_is_written_as_one_likes(String header) {
    assertThat(CallerOfRequest.token(List.of(header))).contains("abc");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "abc", "Bearer", "Basic abc", "Bearerabc"})
  void other_credentials_are_no_tokens(String header) {
    assertThat(CallerOfRequest.token(List.of(header))).isEmpty();
  }

  @Test
  void no_header_is_no_token() {
    assertThat(CallerOfRequest.token(List.of())).isEmpty();
  }

  @Test
  void two_headers_are_no_token() {
    assertThat(CallerOfRequest.token(List.of("Bearer abc", "Bearer abc"))).isEmpty();
  }
}
