package com.predictiq.members;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Whom something concerns: who follows a market, who has a stake in it. Declared here; whoever
 * keeps such people implements it, for those who tell members the news. Read in pages, so that
 * nobody holds a crowd in memory; the same member may be in several audiences, and twice in one.
 */
public interface Audience {

  /** Stable and unique: a position is only understood by the audience it came from. */
  String name();

  /** Up to so many, after the position. */
  Group after(UUID subject, Optional<String> position, int most);

  /** Some of them, and where the next begin; nowhere once all have been named. */
  record Group(List<MemberId> members, Optional<String> next) {

    public Group {
      members = List.copyOf(members);
    }
  }
}
