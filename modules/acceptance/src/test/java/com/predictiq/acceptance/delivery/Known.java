package com.predictiq.acceptance.delivery;

import com.predictiq.acceptance.House;
import java.nio.file.Path;

/** What the product listens to, as its own documents list it. */
final class Known {

  private static final String SETTINGS = House.text(Path.of("docs/configuration.md"));

  private Known() {}

  static boolean setting(String variable) {
    return SETTINGS.contains("`" + variable + "`");
  }
}
