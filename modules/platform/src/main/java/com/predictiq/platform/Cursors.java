package com.predictiq.platform;

/** Positions in lists, sealed so that callers can carry but not forge them. */
public interface Cursors {

  String seal(String list, String position);

  /** The position inside; refuses what this installation did not seal for this list. */
  String open(String list, String cursor);
}
