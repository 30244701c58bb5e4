package com.predictiq.wagers.settlement;

/** The books are not what a settlement has to find there; nothing more may move. */
final class DoesNotAddUp extends RuntimeException {

  private static final long serialVersionUID = 1L;

  DoesNotAddUp(String what) {
    super(what);
  }

  static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new DoesNotAddUp(otherwise);
    }
  }
}
