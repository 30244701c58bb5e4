package com.predictiq.acceptance.scenario;

import static com.predictiq.acceptance.scenario.ExchangeBadInput.DRAFT;
import static com.predictiq.acceptance.scenario.ExchangeBadInput.VALIDATION;
import static com.predictiq.acceptance.scenario.ExchangeBadInput.bad;
import static com.predictiq.acceptance.scenario.ExchangeBadInput.odd;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Questions that nobody may ask. */
final class ExchangeBadDraft {

  private static final int TEN_MIB = 10 << 20;

  private ExchangeBadDraft() {}

  static List<ExchangeBadInput> words(Rehearsal rehearsal) {
    return List.of(
        draft(rehearsal, "a short title", it -> it.put("title", "Too short"), "/title"),
        draft(rehearsal, "a long title", it -> it.put("title", "t".repeat(201)), "/title"),
        draft(rehearsal, "a title of a number", it -> it.put("title", 1234567890), "/title"),
        draft(
            rehearsal,
            "a bell in a title",
            it -> it.put("title", "Ring\u0007 the bell now"),
            "/title"),
        draft(
            rehearsal, "a turned title", it -> it.put("title", "Left \u202e or right?"), "/title"),
        draft(
            rehearsal,
            "a long description",
            it -> it.put("description", "d".repeat(5001)),
            "/description"),
        draft(rehearsal, "one outcome", it -> outcomes(it, "Yes"), "/outcomes"),
        draft(rehearsal, "an empty label", it -> outcomes(it, "Yes", ""), "/outcomes/1"),
        draft(rehearsal, "a long label", it -> outcomes(it, "Yes", "n".repeat(81)), "/outcomes/1"),
        draft(rehearsal, "a label twice", it -> outcomes(it, "Yes", "Yes"), "/outcomes/1"),
        draft(rehearsal, "the case alone", it -> outcomes(it, "Yes", "YES"), "/outcomes/1"),
        draft(rehearsal, "a Cyrillic e", it -> outcomes(it, "Yes", "Y\u0435s"), "/outcomes/1"),
        draft(rehearsal, "a fullwidth Y", it -> outcomes(it, "Yes", "\uff39es"), "/outcomes/1"),
        draft(rehearsal, "a hidden mark", it -> outcomes(it, "Yes", "Y\u200bes"), "/outcomes/1"),
        draft(rehearsal, "two spaces", it -> outcomes(it, "Oh yes", "Oh  yes"), "/outcomes/1"),
        draft(
            rehearsal,
            "a combined accent",
            it -> outcomes(it, "Caf\u00e9", "Cafe\u0301"),
            "/outcomes/1"),
        draft(rehearsal, "eleven tags", it -> tags(it, 11), "/tags"),
        new ExchangeBadInput(
            "ten MiB of title",
            DRAFT,
            question(rehearsal).put("title", "t".repeat(TEN_MIB)).toString(),
            413,
            "BODY_TOO_LARGE",
            List.of()));
  }

  static List<ExchangeBadInput> terms(Rehearsal rehearsal) {
    return List.of(
        draft(rehearsal, "a fee of more", it -> it.put("fee_bps", 1001), "/fee_bps"),
        draft(rehearsal, "a fee below zero", it -> it.put("fee_bps", -1), "/fee_bps"),
        draft(rehearsal, "a fee in text", it -> it.put("fee_bps", "250"), "/fee_bps"),
        draft(rehearsal, "half a point", it -> it.put("fee_bps", 2.5), "/fee_bps"),
        draft(
            rehearsal,
            "a minute to dispute",
            it -> it.put("dispute_window_seconds", 60),
            "/dispute_window_seconds"),
        draft(
            rehearsal,
            "a year to dispute",
            it -> it.put("dispute_window_seconds", 31_536_000),
            "/dispute_window_seconds"),
        draft(rehearsal, "an unknown tier", it -> it.put("tier", "gold"), "/tier"),
        draft(rehearsal, "an unknown fee", it -> it.put("fee_model", "high"), "/fee_model"),
        draft(rehearsal, "an unknown mechanism", it -> it.put("mechanism", "dice"), "/mechanism"),
        draft(rehearsal, "an unknown payout", it -> it.put("payout", "never"), "/payout"));
  }

  static List<ExchangeBadInput> links(Rehearsal rehearsal) {
    return List.of(
        draft(
            rehearsal,
            "a parent without outcome",
            it -> it.put("parent", "" + UUID.randomUUID()),
            "/parent_outcome"),
        draft(
            rehearsal,
            "no parent at all",
            it -> it.put("parent", "mine").put("parent_outcome", 0),
            "/parent"),
        draft(
            rehearsal,
            "a script for an image",
            it -> it.put("image_url", "javascript:alert(1)"),
            "/image_url"),
        draft(rehearsal, "a time of words", it -> it.put("close_time", "tomorrow"), "/close_time"),
        draft(
            rehearsal,
            "a time in seconds",
            it -> it.put("close_time", 1_900_000_000),
            "/close_time"));
  }

  static List<ExchangeBadInput> together(Rehearsal rehearsal) {
    return List.of(
        draft(
            rehearsal,
            "ten things at once",
            it ->
                outcomes(it, "Yes", "yes")
                    .put("title", "?")
                    .put("fee_bps", 5000)
                    .put("tier", "gold")
                    .put("payout", "never")
                    .put("mechanism", "dice"),
            "/title",
            "/outcomes/1",
            "/fee_bps",
            "/tier",
            "/payout",
            "/mechanism"),
        bad(
            "things nobody can read beside things nobody may want",
            DRAFT,
            outcomes(question(rehearsal), "Yes", "yes")
                .put("title", "?")
                .put("fee_bps", "many")
                .put("colour", "red")
                .toString(),
            "UNKNOWN_FIELD",
            "/colour",
            "/fee_bps",
            "/title",
            "/outcomes/1"));
  }

  static List<ExchangeBadInput> misfits(Rehearsal rehearsal) {
    return List.of(
        odd(
            "an unknown asset",
            DRAFT,
            question(rehearsal).put("asset", "GOLD").toString(),
            "WRONG_ASSET"),
        odd(
            "a time that is past",
            DRAFT,
            question(rehearsal).put("close_time", "2020-01-01T00:00:00Z").toString(),
            "INVALID_TIME_RANGE"),
        odd(
            "the end before the close",
            DRAFT,
            question(rehearsal).put("resolution_time", "2020-01-01T00:00:00Z").toString(),
            "INVALID_TIME_RANGE"),
        odd(
            "a hundred and one outcomes",
            DRAFT,
            outcomes(
                    question(rehearsal),
                    IntStream.range(0, 101).mapToObj(i -> "Number " + i).toArray(String[]::new))
                .toString(),
            "TOO_MANY_OUTCOMES"));
  }

  private static ObjectNode question(Rehearsal rehearsal) {
    return Life.question(rehearsal, "Yes", "No").put("title", "A question nobody may ask?");
  }

  private static ObjectNode outcomes(ObjectNode draft, String... labels) {
    ArrayNode array = draft.putArray("outcomes");
    Stream.of(labels).forEach(array::add);
    return draft;
  }

  private static ObjectNode tags(ObjectNode draft, int many) {
    ArrayNode array = draft.putArray("tags");
    IntStream.range(0, many).mapToObj(i -> "tag-" + i).forEach(array::add);
    return draft;
  }

  private static ExchangeBadInput draft(
      Rehearsal rehearsal, String what, UnaryOperator<ObjectNode> change, String... pointers) {
    return bad(what, DRAFT, change.apply(question(rehearsal)).toString(), VALIDATION, pointers);
  }
}
