package com.predictiq.markets.internal;

import static com.predictiq.markets.MarketRefusal.ALREADY_DISPUTED;
import static com.predictiq.markets.MarketRefusal.ALREADY_OPEN;
import static com.predictiq.markets.MarketRefusal.ALREADY_PROPOSED;
import static com.predictiq.markets.MarketRefusal.CANNOT_CHANGE_OUTCOME;
import static com.predictiq.markets.MarketRefusal.DISPUTE_WINDOW_STILL_OPEN;
import static com.predictiq.markets.MarketRefusal.MARKET_CLOSED;
import static com.predictiq.markets.MarketRefusal.MARKET_NOT_ACTIVE;
import static com.predictiq.markets.MarketRefusal.MARKET_NOT_DISPUTED;
import static com.predictiq.markets.MarketRefusal.NOT_PROPOSED;
import static com.predictiq.markets.MarketRefusal.RESOLUTION_NOT_READY;
import static com.predictiq.markets.MarketStatus.ACTIVE;
import static com.predictiq.markets.MarketStatus.CANCELLED;
import static com.predictiq.markets.MarketStatus.CLOSED;
import static com.predictiq.markets.MarketStatus.DISPUTED;
import static com.predictiq.markets.MarketStatus.DRAFT;
import static com.predictiq.markets.MarketStatus.PROPOSED;
import static com.predictiq.markets.MarketStatus.RESOLVED;

import com.predictiq.kernel.Rejected;
import com.predictiq.markets.MarketRefusal;
import com.predictiq.markets.MarketStatus;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/**
 * The table every verb of a market consults: for each state and each move, where it leads or which
 * no it gets. Who may move and when is asked after the table has said yes.
 */
final class MarketMoves {

  /** One cell: a state to go to, or a refusal. */
  sealed interface Cell {}

  /** The move is allowed and leads here. */
  record To(MarketStatus status) implements Cell {}

  /** The move is refused. */
  record No(MarketRefusal refusal) implements Cell {}

  private static final Map<MarketMove, Map<MarketStatus, Cell>> TABLE = table();

  private MarketMoves() {}

  static Cell cell(MarketStatus status, MarketMove move) {
    return TABLE.get(move).get(status);
  }

  /** Where the move leads from here, or the refusal. */
  static MarketStatus next(MarketStatus status, MarketMove move) {
    Cell cell = cell(status, move);
    if (cell instanceof No no) {
      throw new Rejected(
          no.refusal(),
          "A market that is "
              + status.name().toLowerCase(Locale.ROOT)
              + " does not allow to "
              + move.words()
              + ".");
    }
    return ((To) cell).status();
  }

  private static Map<MarketMove, Map<MarketStatus, Cell>> table() {
    Map<MarketMove, Map<MarketStatus, Cell>> table = new EnumMap<>(MarketMove.class);
    Cell open = no(ALREADY_OPEN);
    Cell closed = no(MARKET_CLOSED);
    Cell proposed = no(ALREADY_PROPOSED);
    table.put(MarketMove.REVISE, row(to(DRAFT), open, open, open, open));
    table.put(MarketMove.OPEN, row(to(ACTIVE), open, open, open, open));
    table.put(MarketMove.WITHDRAW, row(to(CANCELLED), open, open, open, open));
    table.put(MarketMove.CLOSE, row(no(MARKET_NOT_ACTIVE), to(CLOSED), closed, closed, closed));
    table.put(
        MarketMove.PROPOSE,
        row(no(MARKET_NOT_ACTIVE), no(RESOLUTION_NOT_READY), to(PROPOSED), proposed, proposed));
    addDisputes(table);
    addEnds(table);
    return table;
  }

  private static void addDisputes(Map<MarketMove, Map<MarketStatus, Cell>> table) {
    Cell nothing = no(NOT_PROPOSED);
    Cell quiet = no(MARKET_NOT_DISPUTED);
    Cell again = no(ALREADY_DISPUTED);
    table.put(MarketMove.DISPUTE, row(nothing, nothing, nothing, to(DISPUTED), again));
    table.put(MarketMove.VOTE, row(quiet, quiet, quiet, quiet, to(DISPUTED)));
    table.put(MarketMove.FINALIZE, row(nothing, nothing, nothing, to(RESOLVED), again));
    table.put(MarketMove.RESOLVE_DISPUTE, row(quiet, quiet, quiet, quiet, to(RESOLVED)));
    table.put(MarketMove.CANCEL_BY_VOTE, row(quiet, quiet, quiet, quiet, to(CANCELLED)));
    table.put(MarketMove.FALL_BACK, row(quiet, quiet, quiet, quiet, to(RESOLVED)));
  }

  /** A proposed market has a result that the end of its window makes final; time voids the rest. */
  private static void addEnds(Map<MarketMove, Map<MarketStatus, Cell>> table) {
    Cell won = to(RESOLVED);
    Cell over = to(CANCELLED);
    table.put(MarketMove.OVERRIDE, row(won, won, won, won, won));
    table.put(MarketMove.CANCEL, row(over, over, over, over, over));
    table.put(
        MarketMove.VOID,
        row(no(MARKET_NOT_ACTIVE), over, over, no(DISPUTE_WINDOW_STILL_OPEN), over));
    table.put(MarketMove.MISS_PARENT, row(no(MARKET_NOT_ACTIVE), over, over, over, over));
  }

  /** In the order of states; what has ended refuses every move alike. */
  private static Map<MarketStatus, Cell> row(
      Cell draft, Cell active, Cell closed, Cell proposed, Cell disputed) {
    Map<MarketStatus, Cell> row = new EnumMap<>(MarketStatus.class);
    row.put(DRAFT, draft);
    row.put(ACTIVE, active);
    row.put(CLOSED, closed);
    row.put(PROPOSED, proposed);
    row.put(DISPUTED, disputed);
    row.put(RESOLVED, no(CANNOT_CHANGE_OUTCOME));
    row.put(CANCELLED, no(CANNOT_CHANGE_OUTCOME));
    return row;
  }

  private static Cell to(MarketStatus status) {
    return new To(status);
  }

  private static Cell no(MarketRefusal refusal) {
    return new No(refusal);
  }
}
