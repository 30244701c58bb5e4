package com.predictiq.admin;

import com.predictiq.members.MemberId;

/** Gifts of the house to members, in its own currency only. */
public interface Credits {

  /** Who is to get how much of what, as it was written down, why, and which operator wishes it. */
  record Credit(MemberId member, String asset, String amount, String reason, String operator) {}

  /**
   * Gives, when one operator may do so alone, or when another has wished the same within a week;
   * keeps the wish otherwise.
   *
   * @throws com.predictiq.kernel.Rejected with {@link AdminRefusal#SELF_CREDIT} when the operator
   *     is the member, with {@link AdminRefusal#SECOND_APPROVAL_REQUIRED} when the same operator
   *     wishes again, or with what is wrong with the wish
   */
  CreditView credit(Credit command);
}
