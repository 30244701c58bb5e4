package com.predictiq.acceptance.model;

/** How a rule of the model says no. */
final class No extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private No(String code) {
    super(code, null, false, false);
  }

  static void unless(boolean allowed, String code) {
    if (!allowed) {
      throw new No(code);
    }
  }

  static No because(String code) {
    return new No(code);
  }
}
