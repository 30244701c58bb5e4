package com.predictiq.acceptance.model;

import java.util.Map;

/** Whoever takes commands: the model, or the real thing. */
public interface House {

  Reply tell(Command command);

  /** All that can be compared, as it is now. */
  Picture picture();

  /** Everything that lies in it, in whatever form, to tell whether any of it has changed. */
  Map<String, String> imprint();
}
