package com.predictiq.oracle.sources;

/** A source gave no answer at all. */
public class SourceFailed extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final Fault fault;

  public SourceFailed(Fault fault, String detail) {
    super(detail, null, false, false); // expected of anything out there: no stack trace
    this.fault = fault;
  }

  public Fault fault() {
    return fault;
  }
}
