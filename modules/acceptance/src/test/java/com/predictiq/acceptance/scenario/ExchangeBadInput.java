package com.predictiq.acceptance.scenario;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A body that an endpoint of the exchange has to refuse, and the places that the answer has to
 * name. {@code %s} in the path stands for a market in the state that the endpoint is about.
 */
record ExchangeBadInput(
    String what, String line, String body, int status, String code, List<String> pointers) {

  static final String STAKE = "POST /api/v1/markets/%s/wagers";
  static final String DRAFT = "POST /api/v1/markets";
  static final String PROPOSE = "POST /api/v1/admin/markets/%s/propose";
  static final String VALIDATION = "VALIDATION_FAILED";
  static final String MALFORMED = "MALFORMED_JSON";

  static Stream<ExchangeBadInput> all(Rehearsal rehearsal) {
    return Stream.of(
            amounts(),
            stakes(),
            unfitStakes(),
            wrongAtOnce(),
            ExchangeBadShape.all(),
            ExchangeBadDraft.words(rehearsal),
            ExchangeBadDraft.terms(rehearsal),
            ExchangeBadDraft.links(rehearsal),
            ExchangeBadDraft.together(rehearsal),
            ExchangeBadDraft.misfits(rehearsal),
            ends(),
            others(),
            limits())
        .flatMap(List::stream);
  }

  /** The request as it goes out, with a key of its own. */
  BadRequest at(String market) {
    return new BadRequest(
        what,
        RawCall.of(line.formatted(market)).with("Idempotency-Key: " + UUID.randomUUID()).json(body),
        status,
        code);
  }

  private static List<ExchangeBadInput> amounts() {
    return Stream.of(
            "0",
            "0.00",
            "-0",
            "-0.00",
            "-1",
            "10.001",
            "1e2",
            "1E2",
            "NaN",
            "Infinity",
            "+10",
            "10,00",
            "1_000",
            "0x10",
            ".5",
            "5.",
            "",
            " 10",
            "10 ",
            "１０",
            "١٠",
            "10\\u0000",
            "ten",
            "92233720368547758.08",
            "99999999999999999999999999999999999999")
        .map(
            amount ->
                new ExchangeBadInput(
                    "the amount '" + amount + "'",
                    STAKE,
                    "{\"outcome\":0,\"amount\":\"" + amount + "\"}",
                    422,
                    "INVALID_AMOUNT",
                    List.of()))
        .toList();
  }

  private static List<ExchangeBadInput> stakes() {
    String amount = ",\"amount\":\"1.00\"";
    return List.of(
        bad(
            "a number for an amount",
            STAKE,
            "{\"outcome\":0,\"amount\":10}",
            VALIDATION,
            "/amount"),
        bad(
            "a text for an outcome",
            STAKE,
            "{\"outcome\":\"0\"" + amount + "}",
            VALIDATION,
            "/outcome"),
        bad("half an outcome", STAKE, "{\"outcome\":0.5" + amount + "}", VALIDATION, "/outcome"),
        bad("an exponent", STAKE, "{\"outcome\":1e0" + amount + "}", VALIDATION, "/outcome"),
        bad(
            "a large outcome",
            STAKE,
            "{\"outcome\":2147483648" + amount + "}",
            VALIDATION,
            "/outcome"),
        bad("no number", STAKE, "{\"outcome\":NaN" + amount + "}", MALFORMED),
        bad("a negative zero", STAKE, "{\"outcome\":-0.0" + amount + "}", VALIDATION, "/outcome"));
  }

  private static List<ExchangeBadInput> unfitStakes() {
    String amount = ",\"amount\":\"1.00\"";
    return List.of(
        odd("a negative outcome", STAKE, "{\"outcome\":-1" + amount + "}", "INVALID_OUTCOME"),
        odd("an outcome too many", STAKE, "{\"outcome\":2" + amount + "}", "INVALID_OUTCOME"),
        odd(
            "another asset",
            STAKE,
            "{\"outcome\":0,\"asset\":\"XLM\"" + amount + "}",
            "WRONG_ASSET"),
        odd(
            "a made-up referrer",
            STAKE,
            "{\"outcome\":0,\"referrer\":\"me\"" + amount + "}",
            "INVALID_REFERRER"));
  }

  private static List<ExchangeBadInput> wrongAtOnce() {
    String amount = ",\"amount\":\"1.00\"";
    return List.of(
        bad(
            "everything wrong at once",
            STAKE,
            "{\"outcome\":[],\"amount\":{},\"min_payout\":\"NaN\",\"max_probability\":\"1.5\","
                + "\"client_order_id\":\"a b\",\"price\":1}",
            "UNKNOWN_FIELD",
            "/outcome",
            "/amount",
            "/price",
            "/min_payout",
            "/max_probability",
            "/client_order_id"),
        bad(
            "all guards wrong",
            STAKE,
            "{\"outcome\":0,\"min_payout\":\"1e2\",\"max_probability\":\"-0\","
                + "\"client_order_id\":\""
                + "x".repeat(65)
                + "\""
                + amount
                + "}",
            VALIDATION,
            "/min_payout",
            "/max_probability",
            "/client_order_id"),
        bad("nothing", STAKE, "{}", VALIDATION, "/outcome", "/amount"));
  }

  private static List<ExchangeBadInput> ends() {
    String override = "POST /api/v1/admin/markets/%s/override";
    return List.of(
        bad("no answer", PROPOSE, "{}", VALIDATION, "/outcome"),
        bad(
            "two answers",
            PROPOSE,
            "{\"outcome\":0,\"weights\":[5000,5000]}",
            VALIDATION,
            "/weights"),
        bad("too little weight", PROPOSE, "{\"weights\":[5000,4999]}", VALIDATION, "/weights"),
        bad("too much weight", PROPOSE, "{\"weights\":[5000,5001]}", VALIDATION, "/weights"),
        bad(
            "weight below nothing",
            PROPOSE,
            "{\"weights\":[10001,-1]}",
            VALIDATION,
            "/weights/0",
            "/weights/1"),
        bad("a weight too many", PROPOSE, "{\"weights\":[5000,5000,0]}", VALIDATION, "/weights"),
        bad("a weight missing", PROPOSE, "{\"weights\":[10000,null]}", VALIDATION, "/weights/1"),
        bad(
            "weights in text",
            PROPOSE,
            "{\"weights\":[\"5000\",\"5000\"]}",
            VALIDATION,
            "/weights/0"),
        bad("sums that turn over", PROPOSE, "{\"weights\":[2147483647,2147483647]}", VALIDATION),
        odd("an unknown outcome", PROPOSE, "{\"outcome\":2}", "INVALID_OUTCOME"),
        bad("no reason", override, "{\"outcome\":0}", VALIDATION, "/reason"),
        bad("an empty reason", override, "{\"outcome\":0,\"reason\":\" \"}", VALIDATION, "/reason"),
        bad("both missing", override, "{}", VALIDATION, "/outcome", "/reason"),
        bad(
            "no reason to cancel",
            "POST /api/v1/admin/markets/%s/cancel",
            "{}",
            VALIDATION,
            "/reason"));
  }

  private static List<ExchangeBadInput> others() {
    String batch = "POST /api/v1/wagers/batch";
    String comment = "POST /api/v1/markets/%s/comments";
    return List.of(
        bad("an empty batch", batch, "{\"wagers\":[]}", VALIDATION, "/wagers"),
        bad("a gap in a batch", batch, "{\"wagers\":[null]}", VALIDATION, "/wagers/0"),
        bad(
            "half a stake",
            batch,
            "{\"wagers\":[{\"outcome\":0}]}",
            VALIDATION,
            "/wagers/0/amount",
            "/wagers/0/market"),
        bad(
            "a stake too many",
            batch,
            "{\"wagers\":[" + "{},".repeat(100) + "{}]}",
            VALIDATION,
            "/wagers"),
        bad("nothing to say", comment, "{\"text\":\"\"}", VALIDATION, "/text"),
        bad("nothing to see", comment, "{\"text\":\"\u200b\"}", VALIDATION, "/text"),
        bad(
            "much to say",
            comment,
            "{\"text\":\"" + "t".repeat(2001) + "\"}",
            VALIDATION,
            "/text"));
  }

  private static List<ExchangeBadInput> limits() {
    String limits = "PUT /api/v1/members/me/limits";
    String limit = "{\"stake_per_day\":[{\"asset\":\"PLAY\",\"amount\":\"%s\"}]}";
    return List.of(
        bad(
            "a limit below nothing",
            limits,
            limit.formatted("-1"),
            VALIDATION,
            "/stake_per_day/0/amount"),
        bad(
            "a limit in powers",
            limits,
            limit.formatted("1e3"),
            VALIDATION,
            "/stake_per_day/0/amount"),
        bad(
            "a limit too fine",
            limits,
            limit.formatted("1.001"),
            VALIDATION,
            "/stake_per_day/0/amount"),
        bad(
            "a switch nobody has",
            "PUT /api/v1/admin/circuit-breaker",
            "{\"state\":\"AJAR\"}",
            VALIDATION,
            "/state",
            "/reason"));
  }

  static ExchangeBadInput bad(
      String what, String line, String body, String code, String... pointers) {
    return new ExchangeBadInput(what, line, body, 400, code, List.of(pointers));
  }

  static ExchangeBadInput odd(String what, String line, String body, String code) {
    return new ExchangeBadInput(what, line, body, 422, code, List.of());
  }

  @Override
  public String toString() {
    return line + ", " + what + " → " + status + " " + code + " " + pointers;
  }
}
