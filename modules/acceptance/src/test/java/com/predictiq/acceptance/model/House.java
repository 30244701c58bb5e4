package com.predictiq.acceptance.model;

import java.util.List;
import java.util.Map;

/** Whoever takes commands: the model, or the real thing. */
public interface House {

  Reply tell(Command command);

  /** All that can be compared, as it is now. */
  Picture picture();

  /** Everything that lies in it, in whatever form, to tell whether any of it has changed. */
  Map<String, String> imprint();

  /** What it says of itself in one way and contradicts in another. */
  default List<String> contradictions() {
    return List.of();
  }
}
