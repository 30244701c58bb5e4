package com.predictiq.mail.carriers;

import com.predictiq.platform.Dependency;

/** Somebody who carries mails. */
public interface MailProvider extends AutoCloseable {

  /** Stable: it is stored with every mail it carried. */
  String name();

  /**
   * Hands the mail over. The message id is the same at every attempt, so that a provider who knows
   * it can tell a repetition.
   *
   * @throws NotCarried when it was surely not taken; after any other exception nobody knows
   */
  void carry(Message message);

  /** Whether it takes a message id once, so that nothing is lost or doubled by asking again. */
  default boolean knowsRepetition() {
    return false;
  }

  /** How it was when it was last needed; it is not called to be asked. */
  Dependency.State standing();

  @Override
  default void close() {
    // most hold nothing open
  }
}
