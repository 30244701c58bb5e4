package com.predictiq.markets;

import com.predictiq.kernel.Page;
import com.predictiq.kernel.PageRequest;

/** What the house does about comments. */
public interface Moderation {

  /** The last first; all of them, or those that were reported and not deleted. */
  Page<ReportedComment> comments(boolean reportedOnly, PageRequest request);

  ReportedComment hide(CommentId comment, String operator);

  /** Lets the comment stand; later reports do not hide it by themselves any more. */
  ReportedComment unhide(CommentId comment);
}
