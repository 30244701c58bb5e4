package com.predictiq.kernel;

/**
 * A setting nobody can run with. Stops the boot; the message is the sentence the operator reads.
 */
public final class BadSetting extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public BadSetting(String key, String sentence) {
    super("Setting " + key + " " + sentence);
  }
}
