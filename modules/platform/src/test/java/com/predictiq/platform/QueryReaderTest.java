package com.predictiq.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.predictiq.kernel.Fault;
import com.predictiq.kernel.Rejected;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QueryReaderTest {

  private final QueryReader reader = new QueryReader();

  @Test
  void refuses_all_that_is_wrong_at_once() {
    assertThat(reader.time("from", "yesterday")).isEmpty();
    assertThat(reader.time("to", "+10000-01-01T00:00:00Z")).isEmpty();
    assertThat(reader.read("by", "luck", text -> Optional.empty(), "must be good")).isEmpty();
    assertThat(reader.flag("archived", "maybe")).isEmpty();
    assertThat(reader.whole("limit", "101", 1, 100)).isEmpty();
    Rejected refused = catchThrowableOfType(Rejected.class, reader::refuseIfAnyIsWrong);
    assertThat(refused.faults())
        .extracting(Fault::pointer)
        .containsExactly("?from", "?to", "?by", "?archived", "?limit");
    assertThat(refused.getMessage()).contains("by must be good; archived must be true or false");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0", "01", "+1", "1.0", "1e1", "٣", "9999999999", "101"})
  void a_whole_number_is_written_in_one_way(String text) {
    assertThat(reader.whole("limit", text, 1, 100)).isEmpty();
    assertThat(reader.faults()).extracting(Fault::code).containsExactly("OUT_OF_RANGE");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "tomorrow",
        "2030-01-31",
        "+999999999-12-31T23:59:59Z",
        "-0001-01-01T00:00:00Z"
      })
  void refuses_what_is_no_time_of_ours(String text) {
    assertThat(reader.time("from", text)).isEmpty();
  }

  @Test
  void takes_times_with_any_offset_and_what_is_not_said() {
    assertThat(reader.time("from", "2030-01-31T14:00:00+02:00").orElseThrow())
        .hasToString("2030-01-31T12:00:00Z");
    assertThat(reader.time("to", null)).isEmpty();
    assertThat(reader.whole("limit", "100", 1, 100)).contains(100);
    assertThatCode(reader::refuseIfAnyIsWrong).doesNotThrowAnyException();
  }
}
