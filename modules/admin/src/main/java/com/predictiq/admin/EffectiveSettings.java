package com.predictiq.admin;

import java.util.List;

/** The settings this node runs with. */
public interface EffectiveSettings {

  /** Every known setting, by name; secrets are masked before they get here. */
  List<Setting> all();

  /** A setting, the value in force and where that comes from. */
  record Setting(String name, String value, String source, boolean masked) {}
}
