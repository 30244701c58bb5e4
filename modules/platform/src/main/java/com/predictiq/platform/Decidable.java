package com.predictiq.platform;

import java.util.Set;
import org.eclipse.microprofile.config.Config;

/** Settings of a module that can be decided while the house runs, and what they have to be. */
public interface Decidable {

  /** Their full keys. */
  Set<String> keys();

  /**
   * Reads all of them, as the module would.
   *
   * @throws com.predictiq.kernel.BadSetting when the module could not run with them
   */
  void check(Config settings);
}
