package com.predictiq.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.predictiq.kernel.Refusal;
import com.predictiq.platform.Problem;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The page that the {@code type} of every problem points to. */
class ProblemsPageTest {

  private static final Path PAGE = Path.of("modules/web/src/main/webapp/problems.html");

  /** Callers who know the contract's numbers find them here, each with its name. */
  private static final String NUMBERS_OF_THE_CONTRACT =
      """
      102 MARKET_NOT_FOUND 103 MARKET_CLOSED 105 INVALID_OUTCOME 106 WRONG_ASSET
      107 INSUFFICIENT_BALANCE 108 ORACLE_FAILURE 110 DISPUTE_WINDOW_CLOSED 115 MARKET_NOT_ACTIVE
      117 CANNOT_CHANGE_OUTCOME 118 MARKET_NOT_DISPUTED 119 NOT_PROPOSED 121 PLATFORM_PAUSED
      123 TOO_MANY_OUTCOMES 126 INSUFFICIENT_DEPOSIT 133 PARENT_NOT_RESOLVED
      134 PARENT_OUTCOME_MISSED 135 RESOLUTION_NOT_READY 136 DISPUTE_WINDOW_STILL_OPEN
      137 NO_MAJORITY_REACHED 138 STALE_PRICE 139 CONFIDENCE_TOO_LOW
      140 INSUFFICIENT_VOTING_WEIGHT 145 INVALID_AMOUNT 147 MARKET_NOT_RESOLVED
      151 MEMBER_FROZEN 154 ARITHMETIC_OVERFLOW 155 ALREADY_CLAIMED 156 NO_WINNINGS
      157 INVALID_REFERRER 158 RESOLUTION_DEADLINE_PASSED 160 INVALID_TIME_RANGE
      161 INSUFFICIENT_REPUTATION\
      """;

  private static final int FIRST_OF_OURS = 170;

  private final List<Refusal> refusals = refusals();

  @Test
  void the_page_explains_every_refusal_in_the_house() {
    Golden.hold(PAGE, page());
  }

  /** Two modules may say the same no, each in its place; callers must not see a difference. */
  @Test
  void a_code_means_one_thing_whoever_says_it() {
    Map<String, String> meanings = new TreeMap<>();
    for (Refusal refusal : refusals) {
      String meaning = refusal.number() + " " + refusal.kind();
      assertThat(meanings.merge(refusal.name(), meaning, (one, other) -> one))
          .as(refusal.name() + " of " + refusal.getClass().getSimpleName())
          .isEqualTo(meaning);
    }
  }

  @Test
  void a_number_has_one_name() {
    Map<Integer, String> names = new TreeMap<>();
    for (Refusal refusal : refusals) {
      refusal
          .number()
          .ifPresent(
              number ->
                  assertThat(names.merge(number, refusal.name(), (one, other) -> one))
                      .as("number %d", number)
                      .isEqualTo(refusal.name()));
    }
  }

  @Test
  void the_numbers_of_the_contract_are_kept() {
    String kept =
        refusals.stream()
            .filter(refusal -> refusal.number().orElse(FIRST_OF_OURS) < FIRST_OF_OURS)
            .map(refusal -> refusal.number().getAsInt() + " " + refusal.name())
            .distinct()
            .sorted()
            .collect(Collectors.joining(" "));
    assertThat(kept).isEqualToNormalizingWhitespace(NUMBERS_OF_THE_CONTRACT);
  }

  private String page() {
    StringBuilder rows = new StringBuilder();
    Map<String, List<Refusal>> byCode =
        refusals.stream()
            .collect(Collectors.groupingBy(Refusal::name, TreeMap::new, Collectors.toList()));
    byCode.values().forEach(same -> rows.append(row(same)));
    return """
    <!doctype html>
    <html lang="en">
    <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>Problems · PredictIQ</title>
      <link rel="icon" href="data:,">
      <link rel="stylesheet" href="predictiq.css">
    </head>
    <body>
      <h1>Every refusal, explained</h1>
      <p>A refused request is answered with <code>application/problem+json</code> (RFC 9457): the
      <code>code</code> below, what was wrong in <code>errors</code>, and whether the same request can
      succeed later. Nothing has been changed by it.</p>
      <table>
        <tr><th>Code</th><th>Number</th><th>Status</th><th>Meaning</th><th>Try again?</th></tr>
    """
        + rows
        + """
          </table>
        </body>
        </html>
        """;
  }

  private static String row(List<Refusal> same) {
    Refusal refusal = same.get(0);
    String meaning =
        same.stream().map(Refusal::title).distinct().sorted().collect(Collectors.joining(" "));
    return ("    <tr id=\"%s\"><td><code>%s</code></td><td>%s</td><td>%d</td>"
            + "<td>%s</td><td>%s</td></tr>\n")
        .formatted(
            refusal.name(),
            refusal.name(),
            refusal.number().isPresent() ? refusal.number().getAsInt() : "",
            Problem.status(refusal.kind()),
            escaped(meaning),
            refusal.retryable() ? "yes" : "");
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private static List<Refusal> refusals() {
    JavaClasses classes =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> !location.contains("canary"))
            .importPackages("com.predictiq");
    List<Refusal> refusals = new ArrayList<>();
    for (JavaClass type : classes) {
      if (type.isEnum() && type.isAssignableTo(Refusal.class)) {
        for (Object constant : type.reflect().getEnumConstants()) {
          refusals.add((Refusal) constant);
        }
      }
    }
    return refusals;
  }
}
