package com.predictiq.mail.rest;

import com.predictiq.mail.Notices;

/** How many notices wait to be read, and whether there are more than were counted. */
public record UnreadResponse(long count, boolean more) {

  static UnreadResponse of(long counted) {
    return new UnreadResponse(Math.min(counted, Notices.COUNTED), counted > Notices.COUNTED);
  }
}
