package com.predictiq.mail;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What is kept about the owner of a mailbox, for them alone: whoever reads it or has it erased has
 * shown by a token from the mailbox that it is theirs. Each token is good once, for one thing.
 */
public interface PersonalData {

  /** Everything under one address, by where it is kept. */
  record PersonalRecord(
      String address, Instant exportedAt, Map<String, List<Map<String, Object>>> kept) {}

  /** Sends the tokens, if anything is kept. Says nothing about whether it is. */
  void requestTokens(EmailAddress address);

  PersonalRecord export(String token);

  /**
   * What must stay, that nobody writes to them and that they asked for this, stays under a
   * pseudonym.
   */
  void erase(String token);
}
