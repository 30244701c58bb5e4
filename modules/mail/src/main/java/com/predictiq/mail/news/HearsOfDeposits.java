package com.predictiq.mail.news;

import com.predictiq.chain.DepositCredited;
import com.predictiq.platform.OutboxReader;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Makes news of money that came in. */
@ApplicationScoped
class HearsOfDeposits implements OutboxReader<DepositCredited> {

  private final MoneyNews news;

  @Inject
  HearsOfDeposits(MoneyNews news) {
    this.news = news;
  }

  @Override
  public String name() {
    return "mail.deposit-credited";
  }

  @Override
  public Class<DepositCredited> event() {
    return DepositCredited.class;
  }

  @Override
  public void read(DepositCredited told) {
    news.cameIn(told.member(), told.operation(), told.amount() + " " + told.asset(), told.at());
  }
}
