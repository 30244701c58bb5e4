package com.predictiq.markets.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.predictiq.markets.MarketRefusal;
import com.predictiq.markets.MarketStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Holds docs/market-moves.md to the table; -Dpredictiq.golden=write writes it anew. */
class MarketMovesDocumentTest {

  private static final String INTRODUCTION =
      """
      # The moves of a market

      For each move and each state: where it leads, or the code of the refusal. This page is written by a
      test from the table that the code itself consults; `-Dpredictiq.golden=write` writes it anew.

      A market whose close time has come counts as closed from that millisecond on, whether or not the
      clock's worker has been there. Who may move is asked before this table, when they may after it.

      """;

  private static final String RULES =
      """

      ## Who and when

      | move | who | when | refused otherwise with |
      |---|---|---|---|
      """;

  private static final String REFUSALS =
      """

      ## The refusals

      In the order in which they are looked for. Retryable ones may succeed later, unchanged.

      | number | code | kind | retryable | meaning |
      |---|---|---|---|---|
      """;

  @Test
  void the_document_says_what_the_table_says() throws IOException {
    Path document = root().resolve("docs/market-moves.md");
    if ("write".equals(System.getProperty("predictiq.golden"))) {
      Files.writeString(document, markdown());
    }
    assertThat(document).hasContent(markdown());
  }

  private static Path root() {
    Path here = Path.of("").toAbsolutePath();
    while (!Files.exists(here.resolve("liquibase"))) {
      here = here.getParent();
    }
    return here;
  }

  private static String markdown() {
    return INTRODUCTION
        + "| move |"
        + Arrays.stream(MarketStatus.values())
            .map(status -> " " + status + " |")
            .collect(Collectors.joining())
        + "\n|---|"
        + "---|".repeat(MarketStatus.values().length)
        + "\n"
        + Arrays.stream(MarketMove.values())
            .map(MarketMovesDocumentTest::row)
            .collect(Collectors.joining())
        + RULES
        + Arrays.stream(MarketMove.values())
            .map(MarketMovesDocumentTest::rule)
            .collect(Collectors.joining())
        + REFUSALS
        + Arrays.stream(MarketRefusal.values())
            .map(MarketMovesDocumentTest::refusal)
            .collect(Collectors.joining());
  }

  private static String rule(MarketMove move) {
    String otherwise = move.refusals().isEmpty() ? "–" : move.refusals();
    return "| " + String.join(" | ", move.words(), move.who(), move.when(), otherwise) + " |\n";
  }

  private static String refusal(MarketRefusal refusal) {
    return "| "
        + String.join(
            " | ",
            Integer.toString(refusal.number().orElseThrow()),
            refusal.name(),
            refusal.kind().name().toLowerCase(Locale.ROOT),
            refusal.retryable() ? "yes" : "",
            refusal.title())
        + " |\n";
  }

  private static String row(MarketMove move) {
    return "| "
        + move.words()
        + " |"
        + Arrays.stream(MarketStatus.values())
            .map(status -> " " + words(MarketMoves.cell(status, move)) + " |")
            .collect(Collectors.joining())
        + "\n";
  }

  private static String words(MarketMoves.Cell cell) {
    return cell instanceof MarketMoves.No no
        ? no.refusal().name()
        : "**→ " + ((MarketMoves.To) cell).status() + "**";
  }
}
