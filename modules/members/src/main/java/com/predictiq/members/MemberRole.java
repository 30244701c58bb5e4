package com.predictiq.members;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a member is to the house. */
public enum MemberRole {
  MEMBER,
  /** Passes the operator's door, from an allowed address. */
  ADMIN;

  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<MemberRole> parse(String text) {
    return Arrays.stream(values()).filter(one -> one.wire().equals(text)).findFirst();
  }
}
