package com.predictiq.members.recovery;

import com.predictiq.members.MemberErased;
import com.predictiq.platform.Job;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.InstantSource;

/** Forgets links that open nothing any more, and those of whoever was erased. */
@ApplicationScoped
class ForgetsLinks implements Job {

  /** In one run, so that no statement takes long; the rest waits for the next. */
  private static final int MOST = 10_000;

  private final LinkStore links;
  private final InstantSource clock;

  @Inject
  ForgetsLinks(LinkStore links, InstantSource clock) {
    this.links = links;
    this.clock = clock;
  }

  void forget(@Observes MemberErased erased) {
    links.forget(erased.member());
  }

  @Override
  public String name() {
    return "members.forgets-links";
  }

  @Override
  public Duration every() {
    return Duration.ofHours(1);
  }

  @Override
  public int run() {
    return links.forgetExpired(clock.instant(), MOST);
  }
}
