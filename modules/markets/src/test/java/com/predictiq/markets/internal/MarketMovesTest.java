package com.predictiq.markets.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.predictiq.kernel.Rejected;
import com.predictiq.markets.MarketStatus;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class MarketMovesTest {

  /** The rule book's table, written out a second time: state to go to, or the refusal. */
  private static final Map<MarketMove, String> EXPECTED =
      Map.ofEntries(
          row(MarketMove.REVISE, "DRAFT ALREADY_OPEN ALREADY_OPEN ALREADY_OPEN ALREADY_OPEN"),
          row(MarketMove.OPEN, "ACTIVE ALREADY_OPEN ALREADY_OPEN ALREADY_OPEN ALREADY_OPEN"),
          row(MarketMove.WITHDRAW, "CANCELLED ALREADY_OPEN ALREADY_OPEN ALREADY_OPEN ALREADY_OPEN"),
          row(
              MarketMove.CLOSE,
              "MARKET_NOT_ACTIVE CLOSED MARKET_CLOSED MARKET_CLOSED MARKET_CLOSED"),
          row(
              MarketMove.PROPOSE,
              "MARKET_NOT_ACTIVE RESOLUTION_NOT_READY PROPOSED ALREADY_PROPOSED ALREADY_PROPOSED"),
          row(
              MarketMove.DISPUTE,
              "NOT_PROPOSED NOT_PROPOSED NOT_PROPOSED DISPUTED ALREADY_DISPUTED"),
          row(
              MarketMove.VOTE,
              "MARKET_NOT_DISPUTED MARKET_NOT_DISPUTED MARKET_NOT_DISPUTED MARKET_NOT_DISPUTED"
                  + " DISPUTED"),
          row(
              MarketMove.CANCEL_BY_VOTE,
              "MARKET_NOT_DISPUTED MARKET_NOT_DISPUTED MARKET_NOT_DISPUTED MARKET_NOT_DISPUTED"
                  + " CANCELLED"),
          row(MarketMove.MISS_PARENT, "MARKET_NOT_ACTIVE CANCELLED CANCELLED CANCELLED CANCELLED"),
          row(
              MarketMove.FINALIZE,
              "NOT_PROPOSED NOT_PROPOSED NOT_PROPOSED RESOLVED ALREADY_DISPUTED"),
          row(
              MarketMove.RESOLVE_DISPUTE,
              "MARKET_NOT_DISPUTED MARKET_NOT_DISPUTED MARKET_NOT_DISPUTED MARKET_NOT_DISPUTED"
                  + " RESOLVED"),
          row(
              MarketMove.FALL_BACK,
              "MARKET_NOT_DISPUTED MARKET_NOT_DISPUTED MARKET_NOT_DISPUTED MARKET_NOT_DISPUTED"
                  + " RESOLVED"),
          row(MarketMove.OVERRIDE, "RESOLVED RESOLVED RESOLVED RESOLVED RESOLVED"),
          row(MarketMove.CANCEL, "CANCELLED CANCELLED CANCELLED CANCELLED CANCELLED"),
          row(
              MarketMove.VOID,
              "MARKET_NOT_ACTIVE CANCELLED CANCELLED DISPUTE_WINDOW_STILL_OPEN CANCELLED"));

  @TestFactory
  Stream<DynamicTest> every_cell_is_what_the_rule_book_says() {
    return cells()
        .map(
            cell ->
                DynamicTest.dynamicTest(
                    cell.status() + " " + cell.move(),
                    () -> assertThat(answer(cell)).isEqualTo(cell.expected())));
  }

  @Test
  void every_move_has_a_row() {
    assertThat(EXPECTED).containsOnlyKeys(MarketMove.values());
  }

  @Test
  void nothing_returns_to_active_and_nothing_leaves_an_end() {
    assertThat(cells().filter(cell -> cell.expected().equals("ACTIVE")))
        .extracting(Cell::status)
        .containsExactly(MarketStatus.DRAFT);
    assertThat(cells().filter(cell -> cell.status().terminal()))
        .allMatch(cell -> cell.expected().equals("CANNOT_CHANGE_OUTCOME"));
  }

  private record Cell(MarketMove move, MarketStatus status, String expected) {}

  private static Stream<Cell> cells() {
    return EXPECTED.entrySet().stream()
        .flatMap(
            row -> {
              List<String> answers = List.of(row.getValue().split(" "));
              return Arrays.stream(MarketStatus.values())
                  .map(
                      status ->
                          new Cell(
                              row.getKey(),
                              status,
                              status.terminal()
                                  ? "CANNOT_CHANGE_OUTCOME"
                                  : answers.get(
                                      Arrays.asList(MarketStatus.values()).indexOf(status))));
            });
  }

  private static String answer(Cell cell) {
    Rejected no =
        catchThrowableOfType(Rejected.class, () -> MarketMoves.next(cell.status(), cell.move()));
    return no == null ? MarketMoves.next(cell.status(), cell.move()).name() : no.refusal().name();
  }

  private static Map.Entry<MarketMove, String> row(MarketMove move, String answers) {
    return Map.entry(move, answers);
  }
}
