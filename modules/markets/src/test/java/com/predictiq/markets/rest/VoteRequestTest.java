package com.predictiq.markets.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.predictiq.kernel.Rejected;
import com.predictiq.markets.VoteChoice;
import com.predictiq.platform.RequestRefusal;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.NullSource;

class VoteRequestTest {

  @Test
  void an_outcome_is_named_by_its_number_as_number_or_text() {
    assertThat(new VoteRequest(3).parsed()).isEqualTo(VoteChoice.of(3));
    assertThat(new VoteRequest("3").parsed()).isEqualTo(VoteChoice.of(3));
    assertThat(new VoteRequest("cancel").parsed()).isEqualTo(VoteChoice.CANCEL);
    assertThat(new VoteRequest("proposed").parsed()).isEqualTo(VoteChoice.PROPOSED);
  }

  static Stream<Object> nonsense() {
    return Stream.of(
        -1, 1.5, new BigDecimal("1e0"), 9_999_999_999L, "", "01", "Cancel", "1 ", true, List.of(1));
  }

  @ParameterizedTest
  @NullSource
  @MethodSource("nonsense")
  void anything_else_is_refused(Object choice) {
    assertThatThrownBy(() -> new VoteRequest(choice).parsed())
        .isInstanceOfSatisfying(
            Rejected.class,
            no -> assertThat(no.refusal()).isEqualTo(RequestRefusal.VALIDATION_FAILED));
  }
}
