package com.predictiq.chain.standalone;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What was included, in order: all there is to keep, for the rest follows from it. */
public interface Journal {

  /** One transaction and the ledger that has it. */
  record Line(long number, long ledger, Instant closedAt, String envelope) {}

  /** In order, all there are after this number; numbers count from 1 without a gap. */
  List<Line> after(long number);

  /** False when there is such a line already: somebody else was quicker. */
  boolean append(Line line);

  boolean isEmpty();

  /** For as long as the process lives. */
  static Journal inMemory() {
    List<Line> lines = new ArrayList<>();
    return new Journal() {
      @Override
      public List<Line> after(long number) {
        return List.copyOf(lines.subList((int) number, lines.size()));
      }

      @Override
      public boolean append(Line line) {
        return line.number() == lines.size() + 1L && lines.add(line);
      }

      @Override
      public boolean isEmpty() {
        return lines.isEmpty();
      }
    };
  }
}
