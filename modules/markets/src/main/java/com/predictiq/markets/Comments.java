package com.predictiq.markets;

import com.predictiq.kernel.Page;
import com.predictiq.kernel.PageRequest;
import com.predictiq.members.MemberId;

/** What members say about markets. A draft has no comments, as nobody knows of it. */
public interface Comments {

  /** The last first; replies stand among the others. */
  Page<CommentView> of(MarketId market, PageRequest request);

  CommentView find(CommentId comment);

  CommentView write(WriteComment command);

  /** Deleting what is deleted already changes nothing. */
  void delete(CommentId comment, MemberId by);

  /** Enough members who report a comment hide it, unless the house has let it stand. */
  void report(CommentId comment, MemberId by, String reason);
}
