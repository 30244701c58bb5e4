package com.predictiq.mail;

import com.predictiq.kernel.Page;
import com.predictiq.kernel.PageRequest;

/** Issues of the newsletter. Each goes once to everybody who is on it when their turn comes. */
public interface Issues {

  IssueView publish(Issue issue, String editor);

  /** Newest first. */
  Page<IssueView> all(PageRequest page);
}
