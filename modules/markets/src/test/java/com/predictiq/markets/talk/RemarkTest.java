package com.predictiq.markets.talk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.predictiq.kernel.Fault;
import com.predictiq.kernel.Rejected;
import com.predictiq.platform.RequestRefusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RemarkTest {

  @Test
  void composes_what_is_written_and_takes_off_the_blanks_around_it() {
    assertThat(read(" \n Cafe\u0301\r\nau lait\r\r\t:) \u2003").text())
        .isEqualTo("Caf\u00e9\nau lait\n\n\t:)");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ok",
        "\u041f\u043e\u0433\u043e\u0434\u0430",
        "\u5929\u6c17",
        "\ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67",
        "1 < 2 & \"3\" <script>",
        "\u0645\u0631\u062d\u0628\u0627"
      })
  void keeps_what_people_write(String text) {
    assertThat(read(text).text()).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a\u0000b",
        "a\u001b[31mb",
        "a\u202eb",
        "a\u2066b",
        "a\u200bb",
        "a\ufeffb",
        "a\u2028b",
        "a\ud800b",
        "a\ue000b",
        "a\udb40\udc41b",
        "a\uffffb",
        "a\u0085b"
      })
  void refuses_what_controls_turns_or_hides(String text) {
    assertThat(fault(text).code()).isEqualTo("INVALID_VALUE");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "\n\t", "\u3164", "\u2800\u2800", "\u00a0", "\u115f \uffa0", "\u0301"})
  void refuses_what_says_nothing(String text) {
    assertThat(fault(text).code()).isEqualTo("REQUIRED");
  }

  @Test
  void counts_characters_and_not_their_halves() {
    assertThat(read("\ud83d\ude00".repeat(20)).text()).hasSize(40);
    assertThat(fault("\ud83d\ude00".repeat(21)).code()).isEqualTo("WRONG_LENGTH");
  }

  @Test
  void refuses_ten_megabytes_without_repeating_them() {
    String flood = "x".repeat(10 * 1024 * 1024);
    Rejected refused = catchThrowableOfType(Rejected.class, () -> read(flood));
    assertThat(refused.refusal()).isEqualTo(RequestRefusal.VALIDATION_FAILED);
    assertThat(refused.getMessage()).hasSizeLessThan(200);
  }

  @Test
  void says_where_the_fault_is() {
    assertThat(fault("").pointer()).isEqualTo("/text");
    assertThat(catchThrowableOfType(Rejected.class, () -> Remark.of("/text", null, 20)).faults())
        .hasSize(1);
  }

  private static Remark read(String text) {
    return Remark.of("/text", text, 20);
  }

  private static Fault fault(String text) {
    return catchThrowableOfType(Rejected.class, () -> read(text)).faults().get(0);
  }
}
