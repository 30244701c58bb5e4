package com.predictiq.mail.internal;

/** Says that there is mail, so that nobody has to look all the time. */
@FunctionalInterface
interface Nudge {

  /** Heard once the current transaction is committed, and not if it is not. */
  void whenCommitted();
}
