package com.predictiq.launcher.program;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JvmOptionsTest {

  @ParameterizedTest
  @CsvSource({
    "17.0.8, false",
    "17.0.15, true",
    "17.0.15+6, true",
    "17.0.16, true",
    "18.0.2, false",
    "21, false",
    "22, true",
    "25.0.3, true"
  })
  void asks_for_memory_back_only_where_the_jvm_knows_how(String java, boolean knows) {
    assertThat(JvmOptions.givesBack(Runtime.Version.parse(java))).isEqualTo(knows);
  }
}
