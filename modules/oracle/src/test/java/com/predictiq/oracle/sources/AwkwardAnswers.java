package com.predictiq.oracle.sources;

import static com.predictiq.oracle.sources.PythForm.GOLD;
import static com.predictiq.oracle.sources.PythForm.answer;
import static com.predictiq.oracle.sources.PythForm.entry;
import static com.predictiq.oracle.sources.PythForm.fields;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Stream;

/** What a price service may answer on a bad day: what is stored of it, and what is counted. */
public record AwkwardAnswers(
    String name,
    BiConsumer<PriceService, Instant> script,
    Optional<String> stored,
    Map<String, Long> counted) {

  public static Stream<AwkwardAnswers> all() {
    return Stream.concat(Stream.concat(numbers(), faults()), Stream.concat(breakdowns(), bodies()));
  }

  private static Stream<AwkwardAnswers> numbers() {
    return Stream.of(
        kept("an exponent of -12", now -> entry(GOLD, "41", "1", -12, now), "0.000000000041"),
        kept("an exponent of 3", now -> entry(GOLD, "41", "1", 3, now), "41000"),
        kept("a confidence above the price", now -> entry(GOLD, "41", "42", 0, now), "41"),
        kept("an unknown field", now -> unknown(entry(GOLD, "41", "1", 0, now)), "41"),
        kept("an id with 0x", now -> entry("0x" + GOLD, "41", "1", 0, now), "41"),
        kept(
            "the largest price",
            now -> entry(GOLD, "9223372036854775807", "1", 0, now),
            "9223372036854775807"));
  }

  private static Stream<AwkwardAnswers> faults() {
    return Stream.of(
        refused("no price", now -> entry(GOLD, fields(null, "1", "0", sec(now))), "missing"),
        refused("no confidence", now -> entry(GOLD, fields("1", null, "0", sec(now))), "missing"),
        refused("no exponent", now -> entry(GOLD, fields("1", "1", null, sec(now))), "missing"),
        refused("no time", now -> entry(GOLD, fields("1", "1", "0", null)), "missing"),
        refused("a price of zero", now -> entry(GOLD, "0", "1", 0, now), "not-positive"),
        refused("a price below zero", now -> entry(GOLD, "-5", "1", 0, now), "not-positive"),
        refused("a price in words", now -> entry(GOLD, "much", "1", 0, now), "not-a-number"),
        refused("half a unit", now -> entry(GOLD, "1.5", "1", 0, now), "not-a-number"),
        refused("a confidence below zero", now -> entry(GOLD, "5", "-1", 0, now), "absurd"),
        refused("an exponent of 19", now -> entry(GOLD, "5", "1", 19, now), "absurd"),
        refused(
            "a price beyond a long",
            now -> entry(GOLD, "9223372036854775808", "1", 0, now),
            "absurd"),
        refused("the year 1970", now -> entry(GOLD, fields("1", "1", "0", "12")), "absurd"),
        refused(
            "a price of tomorrow",
            now -> entry(GOLD, "5", "1", 0, now.plusSeconds(86_400)),
            "from-the-future"),
        refused("another's feed", now -> entry("ab".repeat(32), "5", "1", 0, now), "missing"));
  }

  private static Stream<AwkwardAnswers> breakdowns() {
    return Stream.of(
        failed("a stall", (service, now) -> service.stalls(), "timed-out"),
        failed("a reset", (service, now) -> service.breaksOff(), "unreachable"),
        failed(
            "429 with a time",
            (service, now) -> service.answers(429, "", "Retry-After", "60"),
            "rate-limited"),
        failed("500", (service, now) -> service.answers(500, "oh"), "bad-status"),
        failed("403", (service, now) -> service.answers(403, "no"), "bad-status"));
  }

  private static Stream<AwkwardAnswers> bodies() {
    String five = "\"" + "f".repeat(5_000_000) + "\"";
    return Stream.of(
        failed(
            "a page with status 200",
            (service, now) -> service.answers("<html><body>We are moving</body></html>"),
            "not-json"),
        failed(
            "half an answer",
            (service, now) ->
                service.answers(answer(entry(GOLD, "41", "1", 0, now)).substring(0, 90)),
            "not-json"),
        failed("an answer of nothing", (service, now) -> service.answers("[]"), "not-json"),
        failed(
            "five megabytes",
            (service, now) -> service.answers("{\"parsed\":[],\"binary\":" + five + "}"),
            "too-large"));
  }

  private static AwkwardAnswers kept(String name, Function<Instant, String> entry, String price) {
    return new AwkwardAnswers(
        name,
        (service, now) -> service.answers(answer(entry.apply(now))),
        Optional.of(price),
        Map.of("pyth stored", 1L));
  }

  private static AwkwardAnswers refused(
      String name, Function<Instant, String> entry, String fault) {
    return new AwkwardAnswers(
        name,
        (service, now) -> service.answers(answer(entry.apply(now))),
        Optional.empty(),
        Map.of("pyth " + fault, 1L));
  }

  private static AwkwardAnswers failed(
      String name, BiConsumer<PriceService, Instant> script, String fault) {
    return new AwkwardAnswers(name, script, Optional.empty(), Map.of("pyth " + fault, 1L));
  }

  private static String unknown(String entry) {
    return entry.replaceFirst("\\{", "{\"mood\":{\"fine\":[1,2]},");
  }

  private static String sec(Instant now) {
    return Long.toString(now.getEpochSecond());
  }

  @Override
  public String toString() {
    return name;
  }
}
