package com.predictiq.members.keys;

import com.predictiq.kernel.Fault;
import com.predictiq.members.KeyOwner;
import com.predictiq.members.KeyWish;
import com.predictiq.members.Scope;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What can be wrong with the wish for a key; all of it at once. */
final class CheckedWish {

  private static final Duration LONGEST = Duration.ofDays(3_653);

  private CheckedWish() {}

  static List<Fault> faults(KeyOwner owner, KeyWish wish, Instant now) {
    List<Fault> faults = new ArrayList<>();
    if (wish.name().isEmpty()
        || wish.name().length() > KeyWish.MAX_NAME
        || !wish.name().matches("[^\\p{C}]*")) {
      faults.add(
          new Fault("/name", "INVALID_VALUE", "must have 1 to 60 characters, visible ones only"));
    }
    if (!isFitting(owner, wish.scopes())) {
      faults.add(
          new Fault(
              "/scopes",
              "INVALID_VALUE",
              owner.member().isPresent()
                  ? "must be some of read, trade and withdraw"
                  : "must be admin alone"));
    }
    if (wish.expiresAt().filter(end -> !isFuture(end, now)).isPresent()) {
      faults.add(
          new Fault("/expires_at", "OUT_OF_RANGE", "must be a time within the next ten years"));
    }
    return faults;
  }

  /** The door of the operators is the house's; a member who is an admin passes it by token. */
  private static boolean isFitting(KeyOwner owner, Set<Scope> scopes) {
    return owner.member().isPresent()
        ? !scopes.isEmpty() && !scopes.contains(Scope.ADMIN)
        : scopes.equals(Set.of(Scope.ADMIN));
  }

  private static boolean isFuture(Instant end, Instant now) {
    return end.isAfter(now) && !end.isAfter(now.plus(LONGEST));
  }
}
