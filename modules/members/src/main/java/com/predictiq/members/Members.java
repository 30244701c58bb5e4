package com.predictiq.members;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The members of this installation. Who was erased is none. */
public interface Members {

  /**
   * Makes somebody a member and gives them the sign-up grant, both or neither.
   *
   * @throws com.predictiq.kernel.Rejected with {@link MembersRefusal#EMAIL_TAKEN}
   */
  MemberView signUp(SignUp command);

  /**
   * The same for somebody who, being the first of all, becomes the admin; see {@link AdminDoor}.
   */
  MemberView signUpAtTheAdminDoor(SignUp command);

  Optional<MemberView> find(MemberId id);

  Optional<MemberView> find(EmailAddress email);

  /** Those of them who are members. */
  default Set<MemberId> known(Collection<MemberId> ids) {
    return ids.stream().filter(id -> find(id).isPresent()).collect(Collectors.toSet());
  }
}
