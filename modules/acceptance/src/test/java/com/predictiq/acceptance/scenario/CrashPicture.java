package com.predictiq.acceptance.scenario;

import java.util.List;
import java.util.Map;

/** What the house says a member has: every wager, and what lies in which account. */
record CrashPicture(String member, List<Wager> wagers, Map<String, Long> accounts) {

  /** One wager as its member is shown it. */
  record Wager(String id, String market, int outcome, long amount, long net) {}
}
