package com.predictiq.admin;

import com.predictiq.kernel.Page;
import com.predictiq.kernel.PageRequest;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Settings of which no operator decides alone, nor in secret, nor at once. */
public interface Changes {

  /**
   * Which setting is to have which value, why, how long everybody shall know before, who wants it.
   */
  record Wish(
      String setting, String value, String reason, Optional<Duration> timelock, String operator) {}

  /** The settings that are changed this way, and their values in force. */
  Map<String, String> settings();

  Page<ChangeView> changes(Optional<ChangeView.State> state, PageRequest request);

  /**
   * Proposes a change.
   *
   * @throws com.predictiq.kernel.Rejected with what is wrong with the wish, or with {@link
   *     AdminRefusal#CHANGE_PENDING}
   */
  ChangeView propose(Wish wish);

  /**
   * Agrees; the time lock begins.
   *
   * @throws com.predictiq.kernel.Rejected with {@link AdminRefusal#SECOND_APPROVAL_REQUIRED} when
   *     it is the proposer, {@link AdminRefusal#CHANGE_APPROVED}, {@link AdminRefusal#CHANGE_OVER}
   *     or {@link AdminRefusal#CHANGE_NOT_FOUND}
   */
  ChangeView approve(UUID id, String operator);

  /** One operator is enough to stop what two wanted. */
  ChangeView cancel(UUID id, String reason, String operator);
}
