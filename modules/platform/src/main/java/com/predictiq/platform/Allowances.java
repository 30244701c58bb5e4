package com.predictiq.platform;

import java.time.Duration;
import java.util.List;

/** What a caller may still do, and who may do more than others. */
public interface Allowances {

  /** Of whoever sent the current request. */
  Own own();

  /** Gives a member, or a key by its fingerprint, wider limits or takes them back. */
  void grant(String subject, LimitTier tier, String by);

  /** The tier, and how each limit stands that can be met on the way in. */
  record Own(LimitTier tier, boolean known, List<Allowance> allowances) {}

  /** One limit: so many in such a time, so many left, and all of them again after so long. */
  record Allowance(LimitClass limit, long requests, Duration per, long left, Duration full) {}
}
