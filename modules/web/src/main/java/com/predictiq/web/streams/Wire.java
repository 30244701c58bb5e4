package com.predictiq.web.streams;

import java.io.IOException;

/** The way to one reader. Nothing here waits. */
interface Wire {

  /** Whether it takes something now; when not, it says so later by {@link Reader#pump}. */
  boolean isReady();

  /** Only when it is ready. */
  void write(Message message) throws IOException;

  /** Lets go what was written; only when it is ready. */
  void flush() throws IOException;

  /** Ends it, whatever still waits. */
  void end();
}
