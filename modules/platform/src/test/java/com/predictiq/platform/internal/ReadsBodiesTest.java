package com.predictiq.platform.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.predictiq.kernel.Fault;
import com.predictiq.kernel.Rejected;
import com.predictiq.platform.BodyRules;
import com.predictiq.platform.RequestRefusal;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadsBodiesTest {

  /** Every kind of field a request may have. */
  record Ask(
      String name,
      Integer count,
      Boolean loud,
      Instant at,
      List<String> tags,
      Inner inner,
      Tone tone) {}

  record Inner(Optional<String> note) {}

  enum Tone {
    HIGH,
    LOW
  }

  @ParameterizedTest
  @ValueSource(strings = {"utf-8", "UTF-8"})
  void the_charset_of_json_may_be_named(String charset) {
    assertThatCode(() -> ReadsBodies.requireUtf8(new MediaType("application", "json", charset)))
        .doesNotThrowAnyException();
    assertThatCode(() -> ReadsBodies.requireUtf8(MediaType.APPLICATION_JSON_TYPE))
        .doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {"utf-16", "UTF-16LE", "iso-8859-1", "us-ascii", "nonsense"})
  void another_charset_is_refused_and_not_read_as_utf_8(String charset) {
    assertThatThrownBy(() -> ReadsBodies.requireUtf8(new MediaType("application", "json", charset)))
        .isInstanceOfSatisfying(
            Rejected.class,
            no -> assertThat(no.refusal()).isEqualTo(RequestRefusal.UNSUPPORTED_MEDIA_TYPE));
  }

  @Test
  void reads_what_is_well_formed() {
    var reading =
        StrictJsonReader.read(
            """
            {"name":"a","count":3,"loud":true,"at":"2026-01-02T04:04:05.1239+01:00",
             "tags":["x"],"inner":{"note":"n"},"tone":"LOW"}\
            """,
            Ask.class);
    assertThat(reading.faults()).isEmpty();
    assertThat(reading.value())
        .isEqualTo(
            new Ask(
                "a",
                3,
                true,
                Instant.parse("2026-01-02T03:04:05.123Z"),
                List.of("x"),
                new Inner(Optional.of("n")),
                Tone.LOW));
  }

  @Test
  void tells_every_fault_of_shape_at_once() {
    var reading =
        StrictJsonReader.read(
            """
            {"name":7,"count":"3","loud":"yes","at":"tomorrow","tags":{"a":1},"extra":[1,2],
             "inner":{"note":[1],"more":true},"tone":"MID"}\
            """,
            Ask.class);
    assertThat(reading.faults())
        .extracting(Fault::pointer)
        .containsExactlyInAnyOrder(
            "/name",
            "/count",
            "/loud",
            "/at",
            "/tags",
            "/extra",
            "/inner/note",
            "/inner/more",
            "/tone");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "null",
        "{",
        "{\"name\":\"a\",\"name\":\"b\"}",
        "{} {}",
        "{\"name\":NaN}",
        "{'name':'a'}",
        "{\"name\":\"a\",}",
        "\u0000",
        "[]",
        "7",
        "\"text\"",
        "true"
      })
  void refuses_what_is_not_one_json_object(String text) {
    Rejected rejected = refusal(text);
    assertThat(rejected.refusal()).isEqualTo(RequestRefusal.MALFORMED_JSON);
  }

  @Test
  void refuses_nesting_deeper_than_32() {
    String deep = "{\"extra\":" + "[".repeat(40) + "]".repeat(40) + "}";
    assertThat(refusal(deep).refusal()).isEqualTo(RequestRefusal.MALFORMED_JSON);
  }

  @ParameterizedTest
  @ValueSource(strings = {"3.0", "1e2", "1e999999999999", "99999999999", "-0.0", "-0"})
  void a_whole_number_is_written_as_one(String number) {
    assertThat(StrictJsonReader.read("{\"count\":" + number + "}", Ask.class).faults())
        .extracting(Fault::pointer)
        .containsExactly("/count");
  }

  private static Rejected refusal(String text) {
    return catchThrowableOfType(Rejected.class, () -> StrictJsonReader.read(text, Ask.class));
  }

  @Test
  void adds_what_rules_say_of_fields_that_could_be_read() {
    List<Fault> faults =
        new ArrayList<>(List.of(new Fault("/count", "WRONG_TYPE", "is no number")));
    Ask ask = new Ask("a", null, null, null, null, null, null);
    AllBodyRules rules = new AllBodyRules(List.of(new OfInner(), new OfAsk()));
    ReadsBodies.addUntold(rules.broken(ask, true).stream(), faults);
    assertThat(faults).extracting(Fault::code).containsExactly("WRONG_TYPE", "TOO_SHORT");
    assertThat(rules.broken(ask, false)).isEmpty();
  }

  private static final class OfAsk implements BodyRules<Ask> {

    @Override
    public Class<Ask> of() {
      return Ask.class;
    }

    @Override
    public List<Fault> broken(Ask body, boolean asNew) {
      return asNew
          ? List.of(
              new Fault("/count", "REQUIRED", "must be given"),
              new Fault("/name", "TOO_SHORT", "must have more letters than " + body.name()))
          : List.of();
    }
  }

  private static final class OfInner implements BodyRules<Inner> {

    @Override
    public Class<Inner> of() {
      return Inner.class;
    }

    @Override
    public List<Fault> broken(Inner body, boolean asNew) {
      throw new AssertionError("asked about another kind of body");
    }
  }
}
