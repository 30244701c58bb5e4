package com.predictiq.mail.rest;

import com.predictiq.platform.PageResponse;
import java.util.List;
import java.util.Optional;

/** A page of notices, and how many wait to be read in all: at most a thousand are counted. */
public record NoticesResponse(
    List<NoticeResponse> items,
    Optional<String> nextCursor,
    boolean hasMore,
    int limit,
    UnreadResponse unread) {

  static NoticesResponse of(PageResponse<NoticeResponse> page, UnreadResponse unread) {
    return new NoticesResponse(
        page.items(), page.nextCursor(), page.hasMore(), page.limit(), unread);
  }
}
