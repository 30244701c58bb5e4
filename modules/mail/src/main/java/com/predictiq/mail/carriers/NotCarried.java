package com.predictiq.mail.carriers;

import java.time.Instant;
import java.util.Optional;

/** The provider surely did not take a mail. */
public final class NotCarried extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** What that says about another attempt. */
  public enum Because {
    /** This mail, now. */
    BUSY,
    /** This mail, ever. */
    REFUSED,
    /** Nobody is there, or lets us in, or may be asked yet: no other mail would fare better. */
    UNREACHABLE
  }

  private final Because because;
  private final transient Optional<Instant> until;

  public NotCarried(Because because, String reason) {
    this(because, reason, Optional.empty());
  }

  /** Says too when asking again is worth it. */
  NotCarried(Because because, String reason, Optional<Instant> until) {
    super(reason);
    this.because = because;
    this.until = until;
  }

  public Because because() {
    return because;
  }

  public Optional<Instant> until() {
    return until;
  }
}
