package com.predictiq.chain.internal;

import com.predictiq.chain.WithdrawalEnded;
import com.predictiq.platform.OutboxReader;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Counts what went out, and what came back instead. */
@ApplicationScoped
class CountsWithdrawals implements OutboxReader<WithdrawalEnded> {

  private final ChainFigures figures;

  @Inject
  CountsWithdrawals(ChainFigures figures) {
    this.figures = figures;
  }

  @Override
  public String name() {
    return "chain.counts-withdrawals";
  }

  @Override
  public Class<WithdrawalEnded> event() {
    return WithdrawalEnded.class;
  }

  @Override
  public void read(WithdrawalEnded withdrawal) {
    figures.ended(withdrawal.asset(), withdrawal.paid());
  }
}
