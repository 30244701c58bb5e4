package com.predictiq.chain.internal;

import com.predictiq.chain.DepositCredited;
import com.predictiq.platform.OutboxReader;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Counts what came in. */
@ApplicationScoped
class CountsDeposits implements OutboxReader<DepositCredited> {

  private final ChainFigures figures;

  @Inject
  CountsDeposits(ChainFigures figures) {
    this.figures = figures;
  }

  @Override
  public String name() {
    return "chain.counts-deposits";
  }

  @Override
  public Class<DepositCredited> event() {
    return DepositCredited.class;
  }

  @Override
  public void read(DepositCredited deposit) {
    figures.credited(deposit.asset());
  }
}
