package com.predictiq.platform;

import java.util.Map;
import org.eclipse.microprofile.config.Config;

/**
 * Settings that operators decided together while the house was running. They stand above those the
 * installation was given, on every node, from the moment they are applied.
 */
public interface DecidedSettings {

  /** The settings as they are in force now; asks the database. */
  Config inForce();

  /** The same, with one value other than it is: to see whether it could be lived with. */
  Config inForceWith(String key, String value);

  /** What was decided, by full key. */
  Map<String, String> all();

  /** Takes part in the caller's transaction. */
  void decide(String key, String value, String by);
}
