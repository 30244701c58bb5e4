package com.predictiq.launcher.proof;

/** The first thing that does not fit, in words for who wants to know whether to worry. */
public final class NotProven extends RuntimeException {

  private static final long serialVersionUID = 1L;

  NotProven(String what) {
    super(what);
  }
}
