package com.predictiq.ledger.internal;

import com.predictiq.platform.Job;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;

/** Takes a proof of liabilities by the plan, or when an operator asks for one. */
@ApplicationScoped
class ProvesLiabilities implements Job {

  private final ProofDesk desk;
  private final LedgerConfig config;

  @Inject
  ProvesLiabilities(ProofDesk desk, LedgerConfig config) {
    this.desk = desk;
    this.config = config;
  }

  @Override
  public String name() {
    return "ledger.proves-liabilities";
  }

  @Override
  public Duration every() {
    return config.proofInterval();
  }

  @Override
  public int run() {
    return desk.take();
  }
}
