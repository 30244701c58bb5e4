package com.predictiq.mail.news;

import com.predictiq.chain.WithdrawalEnded;
import com.predictiq.platform.OutboxReader;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Makes news of a withdrawal that was paid, or whose money is back. */
@ApplicationScoped
class HearsOfWithdrawals implements OutboxReader<WithdrawalEnded> {

  private final MoneyNews news;

  @Inject
  HearsOfWithdrawals(MoneyNews news) {
    this.news = news;
  }

  @Override
  public String name() {
    return "mail.withdrawal-ended";
  }

  @Override
  public Class<WithdrawalEnded> event() {
    return WithdrawalEnded.class;
  }

  @Override
  public void read(WithdrawalEnded told) {
    news.ended(
        told.member(),
        told.withdrawal().toString(),
        told.amount() + " " + told.asset(),
        told.paid(),
        told.at());
  }
}
