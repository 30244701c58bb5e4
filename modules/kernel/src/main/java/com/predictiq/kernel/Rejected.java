package com.predictiq.kernel;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The only exception by which a rule says no. Rolls back whatever was begun. */
public final class Rejected extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Refusal refusal;
  private final transient List<Fault> faults;
  private final transient Duration retryAfter;

  public Rejected(Refusal refusal, String detail) {
    this(refusal, detail, List.of(), null);
  }

  public Rejected(Refusal refusal, String detail, List<Fault> faults) {
    this(refusal, detail, faults, null);
  }

  public Rejected(Refusal refusal, String detail, Duration retryAfter) {
    this(refusal, detail, List.of(), retryAfter);
  }

  private Rejected(Refusal refusal, String detail, List<Fault> faults, Duration retryAfter) {
    super(detail, null, false, false); // a no is an answer, not an accident: no stack trace
    this.refusal = refusal;
    this.faults = List.copyOf(faults);
    this.retryAfter = retryAfter;
  }

  public Refusal refusal() {
    return refusal;
  }

  public List<Fault> faults() {
    return faults;
  }

  public Optional<Duration> retryAfter() {
    return Optional.ofNullable(retryAfter);
  }
}
