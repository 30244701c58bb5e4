package com.predictiq.chain;

import java.util.List;

/** What of the books, and of what is owed, was written into the chain. */
public interface Anchors {

  /** Latest first, a hundred at most. */
  List<Anchor> latest();
}
