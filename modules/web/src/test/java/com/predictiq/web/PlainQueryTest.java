package com.predictiq.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainQueryTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "q=rain&limit=5",
        "q=100%25",
        "q=%C3%A9t%c3%a9",
        "q=a+b",
        "q=%F0%9F%8C%A7",
        "&="
      })
  void what_everybody_writes_is_plain(String query) {
    assertThat(PlainQuery.isPlain(query)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "q=%",
        "q=%2",
        "q=%zz",
        "q=%-1",
        "q=%C0%AF",
        "q=%ED%A0%80",
        "q=%FF",
        "q=%C3",
        "q=\u00e9"
      })
  void what_can_be_read_in_several_ways_is_not(String query) {
    assertThat(PlainQuery.isPlain(query)).isFalse();
  }

  /** The canary: for the JDK, as for the container, these two ask for the same. */
  @Test
  void canary_without_it_different_questions_are_one() {
    assertThat(URLDecoder.decode("q=%FF", StandardCharsets.UTF_8))
        .isEqualTo(URLDecoder.decode("q=%FE", StandardCharsets.UTF_8));
  }
}
