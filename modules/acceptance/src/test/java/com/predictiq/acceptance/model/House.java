package com.predictiq.acceptance.model;

/** Whoever takes commands: the model, or the real thing. */
public interface House {

  Reply tell(Command command);

  /** All that can be compared, as it is now. */
  Picture picture();
}
