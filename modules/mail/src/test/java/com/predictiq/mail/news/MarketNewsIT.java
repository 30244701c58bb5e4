package com.predictiq.mail.news;

import static org.assertj.core.api.Assertions.assertThat;

import com.predictiq.mail.notices.GivenNotices;
import com.predictiq.markets.MarketCancelled;
import com.predictiq.markets.MarketDisputed;
import com.predictiq.markets.MarketId;
import com.predictiq.markets.MarketOpened;
import com.predictiq.markets.MarketResolved;
import com.predictiq.members.MemberId;
import com.predictiq.testkit.QueryPlan;
import com.predictiq.testkit.TestConfig;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MarketNewsIT {

  private final GivenNotices given = new GivenNotices(10);
  private final NewsConfig config = NewsConfig.from(TestConfig.defaults());
  private final ClosingStore closings = new ClosingStore(given.sql);
  private final MarketNews news = new MarketNews(given.announcer, closings, config, given.clock);
  private final MarketId market = new MarketId(UUID.randomUUID());
  private final Instant opened = given.clock.instant();
  private final Instant closes = opened.plus(Duration.ofDays(3));

  @AfterEach
  void close() {
    given.close();
  }

  @Test
  void a_market_is_said_to_close_soon_once_a_day_before() {
    opens(closes);
    given.clock.set(closes.minus(config.closingNotice()).minusMillis(1));
    assertThat(news.closeSoon()).isZero();
    given.clock.advance(Duration.ofMillis(1));
    assertThat(news.closeSoon()).isEqualTo(1);
    assertThat(news.closeSoon()).isZero();
    assertThat(announced()).isEqualTo("MARKET_OPENED MARKET_CLOSING");
    assertThat(facts("MARKET_CLOSING")).contains(closes.toString(), "Will it rain on Sunday?");
  }

  @Test
  void one_that_opens_for_a_few_hours_is_not_said_to_close_soon_too() {
    opens(opened.plus(Duration.ofHours(2)));
    given.clock.advance(Duration.ofHours(1));
    assertThat(news.closeSoon()).isZero();
  }

  @Test
  void a_close_that_was_slept_over_is_no_news() {
    opens(closes);
    given.clock.set(closes);
    assertThat(news.closeSoon()).isEqualTo(1);
    assertThat(announced()).isEqualTo("MARKET_OPENED");
  }

  @Test
  void a_market_that_ended_early_does_not_close_soon() {
    opens(closes);
    new HearsOfCancelled(news).read(new MarketCancelled(market, "It was a joke.", opened));
    given.clock.set(closes.minus(Duration.ofHours(1)));
    assertThat(news.closeSoon()).isZero();
    assertThat(facts("MARKET_VOIDED")).contains("It was a joke.");
  }

  @Test
  void a_result_has_the_name_of_its_outcome_or_of_all_that_share_it() {
    new HearsOfResolved(news)
        .read(new MarketResolved(market, Optional.of(1), List.of(0, 10_000), opened));
    assertThat(facts("MARKET_RESOLVED")).contains("\"result\":\"No\"");
    MarketId shared = new MarketId(UUID.randomUUID());
    new HearsOfResolved(news)
        .read(new MarketResolved(shared, Optional.empty(), List.of(4_000, 6_000), opened));
    assertThat(given.ask("select facts from mail.announcements where subject = ?", shared.value()))
        .contains("\"result\":\"Yes / No\"");
  }

  @Test
  void a_letter_that_comes_twice_is_news_once() {
    MarketDisputed told =
        new MarketDisputed(market, new MemberId(UUID.randomUUID()), closes, opened);
    HearsOfDisputed reader = new HearsOfDisputed(news);
    reader.read(told);
    reader.read(told);
    assertThat(announced()).isEqualTo("MARKET_DISPUTED");
  }

  @Test
  void closings_are_found_by_index() {
    QueryPlan.of(given.database, ClosingStore.TAKE, new Timestamp(0), 10)
        .usesIndex("closings_to_tell");
  }

  private void opens(Instant closesAt) {
    new HearsOfOpened(news)
        .read(new MarketOpened(market, new MemberId(UUID.randomUUID()), closesAt, opened));
  }

  private String announced() {
    return given.ask("select string_agg(kind, ' ' order by id) from mail.announcements");
  }

  private String facts(String kind) {
    return given.ask("select facts from mail.announcements where kind = ?", kind);
  }
}
