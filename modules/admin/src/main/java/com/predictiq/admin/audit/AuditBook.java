package com.predictiq.admin.audit;

import com.predictiq.admin.AuditEntryView;
import com.predictiq.admin.AuditEntryView.Details;
import com.predictiq.admin.AuditEntryView.Outcome;
import com.predictiq.admin.AuditFilter;
import com.predictiq.admin.AuditLog;
import com.predictiq.admin.AuditStatistics;
import com.predictiq.kernel.Page;
import com.predictiq.kernel.PageRequest;
import com.predictiq.kernel.TimeOrderedIds;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Writes the audit log and shows it. */
@ApplicationScoped
@Transactional
public class AuditBook implements AuditLog {

  private static final Duration A_DAY = Duration.ofDays(1);

  private final AuditStore store;
  private final ChainStore chain;
  private final AuditConfig config;
  private final TimeOrderedIds ids;
  private final InstantSource clock;

  @Inject
  AuditBook(
      AuditStore store,
      ChainStore chain,
      AuditConfig config,
      TimeOrderedIds ids,
      InstantSource clock) {
    this.store = store;
    this.chain = chain;
    this.config = config;
    this.ids = ids;
    this.clock = clock;
  }

  /** What operators do, and what becomes of it; takes part in the caller's transaction. */
  public void write(AuditCall call, Outcome outcome, Optional<Details> details) {
    append(List.of(line(call, outcome, details, Retention.SECURITY)));
  }

  void append(List<AuditLine> lines) {
    store.append(lines);
  }

  @Transactional(Transactional.TxType.SUPPORTS)
  AuditLine line(AuditCall call, Outcome outcome, Optional<Details> details, Retention retention) {
    return new AuditLine(ids.next(), clock.instant(), outcome, call, details, retention, 1);
  }

  @Override
  public Page<AuditEntryView> entries(AuditFilter filter, PageRequest request) {
    return Page.of(store.newestFirst(filter, request), request, line -> line.id().toString())
        .map(AuditLine::view);
  }

  @Override
  public AuditStatistics statistics(Optional<Instant> from, Optional<Instant> to) {
    Instant until = to.orElseGet(clock::instant);
    Instant since = from.orElseGet(() -> until.minus(A_DAY)).truncatedTo(ChronoUnit.HOURS);
    List<ChainStore.Hours> hours = chain.hours(since, until);
    return new AuditStatistics(
        since,
        until,
        hours.stream().mapToLong(ChainStore.Hours::calls).sum(),
        Counts.of(hours, ChainStore.Hours::outcome),
        Counts.of(hours, ChainStore.Hours::action),
        Counts.of(hours, ChainStore.Hours::code),
        Counts.of(hours, ChainStore.Hours::operator),
        chain.standing(),
        Arrays.stream(Retention.values())
            .map(it -> new AuditStatistics.Retention(it.wire(), config.days(it)))
            .toList());
  }
}
