package com.predictiq.platform;

/** How the switch that stops new business stands. */
public enum BreakerState {
  CLOSED("Business as usual."),
  OPEN("Too many errors where money moves; after a while it turns half open by itself."),
  HALF_OPEN("One probe at a time is let through: enough good ones close it, a bad one opens it."),
  PAUSED("Somebody holds it: an operator, the auditor, the guardians. It waits to be let go.");

  private final String meaning;

  BreakerState(String meaning) {
    this.meaning = meaning;
  }

  public String meaning() {
    return meaning;
  }
}
