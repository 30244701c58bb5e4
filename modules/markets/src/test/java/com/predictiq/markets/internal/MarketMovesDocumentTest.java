package com.predictiq.markets.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.predictiq.markets.MarketStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
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
      clock's worker has been there. Who may move, and when, is asked after this table.

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
            .collect(Collectors.joining());
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
