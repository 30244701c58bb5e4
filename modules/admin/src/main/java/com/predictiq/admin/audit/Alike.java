package com.predictiq.admin.audit;

import com.predictiq.admin.AuditEntryView.Outcome;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Puts refusals that differ in nothing but the request into one line that counts them, so that who
 * knocks a thousand times a second does not fill the log; and when there are very many different
 * ones, those of one kind whoever was refused.
 */
final class Alike {

  static final int MOST_REFUSALS = 200;
  static final String VARIOUS = "various";

  private Alike() {}

  /** By what refusals are told apart. */
  private record Kind(
      String action, Optional<String> actor, String address, Optional<Integer> status) {}

  static List<AuditLine> together(List<AuditLine> lines) {
    List<AuditLine> kept = new ArrayList<>();
    Map<Kind, AuditLine> refusals = new LinkedHashMap<>();
    for (AuditLine line : lines) {
      if (line.outcome() == Outcome.REFUSED) {
        refusals.merge(kind(line, refusals), line, Alike::add);
      } else {
        kept.add(line);
      }
    }
    kept.addAll(refusals.values());
    return kept;
  }

  private static Kind kind(AuditLine line, Map<Kind, AuditLine> soFar) {
    AuditCall call = line.call();
    Kind own = new Kind(call.action(), call.actor(), call.address(), call.status());
    return soFar.containsKey(own) || soFar.size() < MOST_REFUSALS
        ? own
        : new Kind(call.action(), Optional.empty(), VARIOUS, call.status());
  }

  private static AuditLine add(AuditLine first, AuditLine more) {
    return first.times(first.times() + more.times());
  }
}
