package com.predictiq.wagers.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.predictiq.kernel.Fault;
import com.predictiq.kernel.Rejected;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AskedTest {

  @Test
  void refuses_all_that_is_wrong_at_once() {
    Asked asked = new Asked();
    assertThat(asked.time("from", "yesterday")).isEmpty();
    assertThat(asked.time("to", "+10000-01-01T00:00:00Z")).isEmpty();
    assertThat(asked.read("by", "luck", text -> Optional.empty(), "must be good")).isEmpty();
    Rejected refused = catchThrowableOfType(Rejected.class, asked::refuseIfAnyIsWrong);
    assertThat(refused.faults()).extracting(Fault::pointer).containsExactly("?from", "?to", "?by");
  }

  @Test
  void takes_times_with_any_offset_and_what_is_not_said() {
    Asked asked = new Asked();
    assertThat(asked.time("from", "2030-01-31T14:00:00+02:00").orElseThrow())
        .hasToString("2030-01-31T12:00:00Z");
    assertThat(asked.time("to", null)).isEmpty();
    assertThatCode(asked::refuseIfAnyIsWrong).doesNotThrowAnyException();
  }
}
