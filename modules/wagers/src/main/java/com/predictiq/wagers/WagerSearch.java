package com.predictiq.wagers;

import com.predictiq.kernel.Page;
import com.predictiq.kernel.PageRequest;

/** Finds the wagers of a member. */
public interface WagerSearch {

  /** The last first. */
  Page<WagerView> find(WagerQuery query, PageRequest request);
}
