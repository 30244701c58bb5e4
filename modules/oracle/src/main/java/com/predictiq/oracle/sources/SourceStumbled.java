package com.predictiq.oracle.sources;

/** A source gave no answer, and may well give one to the same question at once. */
public class SourceStumbled extends SourceFailed {

  private static final long serialVersionUID = 1L;

  public SourceStumbled(Fault fault, String detail) {
    super(fault, detail);
  }
}
