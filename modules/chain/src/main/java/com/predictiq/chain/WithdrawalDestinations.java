package com.predictiq.chain;

import com.predictiq.members.MemberId;
import java.time.Instant;
import java.util.List;

/**
 * Where a member lets their money go. Without a list it may go anywhere; a line that is new to the
 * list counts a day later, and so does giving the list up, which is the line {@code *}.
 */
public interface WithdrawalDestinations {

  /** The most lines there are. */
  int MOST = 20;

  /** An account, or {@code *} for any, and from when on it counts. */
  record Line(String destination, Instant countsFrom) {}

  List<Line> of(MemberId member);

  /**
   * Puts this list in the place of the one there was.
   *
   * @throws com.predictiq.kernel.Rejected with {@link ChainRefusal#INVALID_DESTINATION}
   */
  List<Line> set(MemberId member, List<String> destinations);
}
