package com.predictiq.admin.audit;

import com.predictiq.admin.AuditStatistics.Count;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Adds up hours by one of their columns, the most first. */
final class Counts {

  private static final int MOST_NAMES = 50;

  private Counts() {}

  static List<Count> of(List<ChainStore.Hours> hours, Function<ChainStore.Hours, String> column) {
    Map<String, Long> sums =
        hours.stream()
            .filter(hour -> !column.apply(hour).isEmpty())
            .collect(
                Collectors.groupingBy(column, Collectors.summingLong(ChainStore.Hours::calls)));
    return sums.entrySet().stream()
        .map(entry -> new Count(entry.getKey(), entry.getValue()))
        .sorted(Comparator.comparingLong(Count::lines).reversed().thenComparing(Count::name))
        .limit(MOST_NAMES)
        .toList();
  }
}
