package com.predictiq.members;

import com.predictiq.kernel.Page;
import com.predictiq.kernel.PageRequest;
import java.util.Optional;

/**
 * What operators see of members and do with them. The operator is named by their id, and so kept
 * beside the change.
 *
 * <p>What names a member throws {@link com.predictiq.kernel.Rejected} with {@link
 * MembersRefusal#MEMBER_NOT_FOUND} for a stranger, and for somebody erased.
 */
public interface Supervision {

  /** Which members to list. */
  record Filter(Optional<EmailAddress> email, Optional<Boolean> frozen) {}

  /** Latest first, the erased among them. */
  Page<SupervisedMember> members(Filter filter, PageRequest page);

  SupervisedMember member(MemberId id);

  /** From now on they put nothing in and have no voice. Who is frozen keeps the first reason. */
  SupervisedMember freeze(MemberId id, String reason, String operator);

  SupervisedMember unfreeze(MemberId id, String operator);

  SupervisedMember trust(MemberId id, Reputation reputation, String operator);

  /** Whether they are an admin, and not frozen. */
  boolean administers(MemberId id);
}
