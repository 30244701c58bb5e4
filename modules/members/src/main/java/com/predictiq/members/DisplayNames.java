package com.predictiq.members;

import java.util.Collection;
import java.util.Map;

/** What members are called in front of others. Never an address. */
public interface DisplayNames {

  /**
   * One for each: what they call themselves, or a pseudonym that stays the same when they do not
   * say, are unknown or were erased.
   */
  Map<MemberId, String> of(Collection<MemberId> members);
}
