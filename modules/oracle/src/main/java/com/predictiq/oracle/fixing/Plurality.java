package com.predictiq.oracle.fixing;

import com.predictiq.oracle.fixing.Decision.Why;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Chooses the outcome that more voices name than any other, if enough speak. */
public record Plurality(int minResponses) {

  public Decision decide(Collection<Integer> voices, Instant now) {
    if (voices.size() < minResponses) {
      return Decision.none(Why.NO_READING, List.of());
    }
    Map<Integer, Long> counts =
        voices.stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    long most = counts.values().stream().mapToLong(Long::longValue).max().orElse(0);
    List<Integer> leaders =
        counts.entrySet().stream()
            .filter(entry -> entry.getValue() == most)
            .map(Map.Entry::getKey)
            .toList();
    return leaders.size() == 1
        ? new Decision(
            Optional.of(leaders.get(0)),
            Optional.empty(),
            Optional.of(now),
            Optional.empty(),
            List.of())
        : Decision.none(Why.TIE, List.of());
  }
}
