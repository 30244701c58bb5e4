package com.predictiq.mail;

import com.predictiq.kernel.Page;
import com.predictiq.kernel.PageRequest;
import com.predictiq.members.MemberId;
import java.util.List;

/** What a member was told, to be read here. */
public interface Notices {

  /** The latest first. */
  Page<NoticeView> of(MemberId member, boolean unreadOnly, PageRequest page);

  /** How many wait to be read; counts no further than {@link #COUNTED}. */
  long unread(MemberId member);

  /** More than this is "many". */
  int COUNTED = 1_000;

  /**
   * Marks these as read, all or none.
   *
   * @throws com.predictiq.kernel.Rejected with {@link NoticeRefusal#NOTICE_NOT_FOUND}
   */
  void read(MemberId member, List<NoticeId> notices);

  /**
   * Marks this one and all before it as read.
   *
   * @throws com.predictiq.kernel.Rejected with {@link NoticeRefusal#NOTICE_NOT_FOUND}
   */
  void readUntil(MemberId member, NoticeId last);
}
