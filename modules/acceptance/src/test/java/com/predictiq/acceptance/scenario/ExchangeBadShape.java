package com.predictiq.acceptance.scenario;

import static com.predictiq.acceptance.scenario.ExchangeBadInput.DRAFT;
import static com.predictiq.acceptance.scenario.ExchangeBadInput.MALFORMED;
import static com.predictiq.acceptance.scenario.ExchangeBadInput.PROPOSE;
import static com.predictiq.acceptance.scenario.ExchangeBadInput.STAKE;
import static com.predictiq.acceptance.scenario.ExchangeBadInput.bad;

import java.util.List;
import java.util.stream.Stream;

/** Bodies that are no body, wherever one is read. */
final class ExchangeBadShape {

  private ExchangeBadShape() {}

  static List<ExchangeBadInput> all() {
    return Stream.of(
            STAKE,
            DRAFT,
            PROPOSE,
            "POST /api/v1/markets/%s/quotes",
            "POST /api/v1/markets/%s/disputes",
            "POST /api/v1/markets/%s/votes",
            "POST /api/v1/markets/%s/comments",
            "POST /api/v1/markets/%s/clarifications",
            "POST /api/v1/wagers/batch",
            "POST /api/v1/admin/markets/%s/override",
            "POST /api/v1/admin/markets/%s/cancel",
            "PUT /api/v1/members/me/limits",
            "PUT /api/v1/admin/circuit-breaker")
        .flatMap(
            line ->
                Stream.of(
                    bad("half an object", line, "{\"a\":", MALFORMED),
                    bad("a list", line, "[]", MALFORMED),
                    bad("nothing at all", line, "", MALFORMED),
                    bad("null", line, "null", MALFORMED),
                    bad("a key twice", line, "{\"reason\":\"a\",\"reason\":\"b\"}", MALFORMED),
                    bad(
                        "a hundred levels",
                        line,
                        "{\"a\":" + "[".repeat(100) + "]".repeat(100) + "}",
                        MALFORMED),
                    bad(
                        "an unknown field",
                        line,
                        "{\"surprise\":1}",
                        "UNKNOWN_FIELD",
                        "/surprise")))
        .toList();
  }
}
