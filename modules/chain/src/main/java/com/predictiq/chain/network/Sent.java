package com.predictiq.chain.network;

/**
 * What a server said to an envelope. Nothing of it proves anything about the future of the envelope
 * but that it was included.
 */
public record Sent(Kind kind, String detail) {

  /** What kind of answer it was. */
  public enum Kind {
    INCLUDED,
    REFUSED,
    FEE_TOO_LOW,
    UNKNOWN
  }
}
