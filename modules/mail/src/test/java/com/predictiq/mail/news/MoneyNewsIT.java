package com.predictiq.mail.news;

import static org.assertj.core.api.Assertions.assertThat;

import com.predictiq.chain.DepositCredited;
import com.predictiq.chain.WithdrawalEnded;
import com.predictiq.chain.WithdrawalId;
import com.predictiq.kernel.Amount;
import com.predictiq.kernel.Asset;
import com.predictiq.mail.notices.GivenNotices;
import com.predictiq.members.MemberId;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MoneyNewsIT {

  private static final Asset XLM = new Asset("XLM", 7, Asset.Rail.STELLAR);

  private final GivenNotices given = new GivenNotices(10);
  private final MoneyNews news = new MoneyNews(given.announcer);
  private final MemberId member = new MemberId(UUID.randomUUID());
  private final Amount amount = new Amount(XLM, 250_000_000);

  @AfterEach
  void close() {
    given.close();
  }

  @Test
  void who_is_credited_is_told_once_however_often_it_is_heard() {
    DepositCredited told = DepositCredited.of(77, member, amount, given.clock.instant());
    HearsOfDeposits reader = new HearsOfDeposits(news);
    reader.read(told);
    reader.read(told);
    assertThat(given.ask("select count(*) from mail.announcements")).isEqualTo("1");
    assertThat(given.ask("select facts from mail.announcements")).contains("25.0000000 XLM");
  }

  @Test
  void who_withdraws_is_told_how_it_ended() {
    UUID id = UUID.randomUUID();
    HearsOfWithdrawals reader = new HearsOfWithdrawals(news);
    reader.read(
        WithdrawalEnded.of(new WithdrawalId(id), member, amount, false, given.clock.instant()));
    assertThat(given.ask("select kind from mail.announcements")).isEqualTo("WITHDRAWAL");
    assertThat(given.ask("select facts from mail.announcements"))
        .contains("\"is_sent\":false", id.toString());
  }
}
