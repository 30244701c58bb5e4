package com.predictiq.mail.internal;

/** The provider surely did not take a mail. */
final class NotCarried extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** What that says about another attempt. */
  enum Because {
    /** This mail, now. */
    BUSY,
    /** This mail, ever. */
    REFUSED,
    /** Nobody is there: no other mail would fare better. */
    UNREACHABLE
  }

  private final Because because;

  NotCarried(Because because, String reason) {
    super(reason);
    this.because = because;
  }

  Because because() {
    return because;
  }
}
