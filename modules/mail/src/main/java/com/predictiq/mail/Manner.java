package com.predictiq.mail;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/** How somebody wants to be written to: in which language, by which clock, and when not. */
public record Manner(
    String locale, ZoneId timeZone, Optional<QuietHours> quietHours, Digest digest) {

  /** When a mail of this kind may go that is ready now. */
  public Instant mailTime(NoticeKind kind, Instant now) {
    if (kind.compulsory()) {
      return now;
    }
    boolean collected = kind.collectable() && digest.mode() == Digest.Mode.DAILY;
    Instant ready = collected ? digest.next(now, timeZone) : now;
    return quietHours.map(quiet -> quiet.over(ready, timeZone)).orElse(ready);
  }
}
