package com.predictiq.mail;

/**
 * In the order of going out, the later first; the names stand in the table and sort the same way.
 * It also says what becomes of a mail of which nobody knows whether it went out.
 */
public enum LetterPriority {
  /** Goes to many. Better never than twice. */
  BULK,
  /** Somebody waits for it. Better twice than never. */
  TRANSACTIONAL
}
