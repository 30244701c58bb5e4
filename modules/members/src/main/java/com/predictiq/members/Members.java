package com.predictiq.members;

import java.util.Optional;

/** The members of this installation. */
public interface Members {

  /**
   * Makes somebody a member and gives them the sign-up grant, both or neither.
   *
   * @throws com.predictiq.kernel.Rejected with {@link MembersRefusal#EMAIL_TAKEN}
   */
  MemberView signUp(SignUp command);

  Optional<MemberView> find(MemberId id);

  Optional<MemberView> find(EmailAddress email);
}
