package com.predictiq.mail.internal;

import com.predictiq.kernel.Page;
import com.predictiq.kernel.PageRequest;
import com.predictiq.mail.Issue;
import com.predictiq.mail.IssueView;
import com.predictiq.mail.Issues;
import com.predictiq.platform.Jobs;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.UUID;

/** Takes issues from their editors; what hands them out is a job. */
@ApplicationScoped
@Transactional
class IssueDesk implements Issues {

  private static final UUID PAST_THE_NEWEST = new UUID(-1L, -1L);

  private final IssueStore store;
  private final Jobs jobs;
  private final InstantSource clock;

  @Inject
  IssueDesk(IssueStore store, Jobs jobs, InstantSource clock) {
    this.store = store;
    this.jobs = jobs;
    this.clock = clock;
  }

  @Override
  public IssueView publish(Issue issue, String editor) {
    IssueView view = store.add(issue, editor, clock.instant());
    jobs.runSoon(HandsOutIssues.NAME);
    return view;
  }

  @Override
  public Page<IssueView> all(PageRequest page) {
    UUID before = page.after().map(UUID::fromString).orElse(PAST_THE_NEWEST);
    return Page.of(store.newestFirst(before, page.fetch()), page, last -> last.id().toString());
  }
}
