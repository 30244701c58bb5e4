package com.predictiq.members;

import com.predictiq.kernel.Amount;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What members did in a span of time, for receipts and summaries. Declared here and implemented by
 * whoever keeps the stakes: a stake is the hottest path of the house and tells nobody by itself.
 * Asked for many members at once; who did nothing is not in the answer.
 */
public interface Activity {

  /** From the first instant up to, and without, the second. */
  record Span(MemberId member, Instant from, Instant until) {}

  /** All that somebody staked in one asset. */
  record Staked(MemberId member, long wagers, Amount stakes, Amount fees) {}

  /** One stake. */
  record Wagered(MemberId member, UUID market, int outcome, Amount stake, Amount fee, Instant at) {}

  /** What came of stakes that were settled in the span, in one asset. */
  record Ended(MemberId member, long positions, Amount stakes, Amount paid) {}

  List<Staked> staked(List<Span> spans);

  /** The last of each member, the latest first. */
  List<Wagered> latest(List<Span> spans, int mostEach);

  List<Ended> ended(List<Span> spans);
}
