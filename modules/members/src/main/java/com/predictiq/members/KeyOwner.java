package com.predictiq.members;

import java.util.Optional;

/** Whose an API key is: a member's, or the house's own, which open the operator's door. */
public record KeyOwner(Optional<MemberId> member) {

  public static KeyOwner house() {
    return new KeyOwner(Optional.empty());
  }

  public static KeyOwner of(MemberId member) {
    return new KeyOwner(Optional.of(member));
  }
}
