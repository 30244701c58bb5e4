package com.predictiq.oracle;

import java.util.Locale;

/** What became of a source's reading when a market was fixed. */
public enum Verdict {
  /** It counts. */
  USED,
  /** Published too long after the time asked about. */
  STALE,
  /** Its source doubts it by too much of it. */
  VAGUE,
  /** Far from where the others stand. */
  WILD,
  /** It came when the others had decided already. */
  LATE;

  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }
}
