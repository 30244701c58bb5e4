package com.predictiq.markets.talk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.predictiq.kernel.Page;
import com.predictiq.kernel.PageRequest;
import com.predictiq.kernel.Rejected;
import com.predictiq.markets.Clarification;
import com.predictiq.markets.FollowedMarket;
import com.predictiq.markets.MarketEvent;
import com.predictiq.markets.MarketId;
import com.predictiq.markets.MarketJournal;
import com.predictiq.markets.MarketRefusal;
import com.predictiq.markets.MarketStatus;
import com.predictiq.members.MemberId;
import com.predictiq.members.MembersRefusal;
import com.predictiq.platform.DatabaseFailure;
import com.predictiq.testkit.SettableClock;
import com.predictiq.testkit.TestDatabase;
import com.predictiq.testkit.WithDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.api.AbstractObjectAssert;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Following, clarifying, featuring and archiving. */
@WithDatabase
class AroundMarketsIT {

  private static final PageRequest ALL = new PageRequest(100, Optional.empty());
  private static final Instant LONG_AGO = SettableClock.START.minus(Duration.ofDays(30));

  private final GivenTalk given;
  private final FollowDesk follows;
  private final ClarificationDesk clarifications;
  private final Showcase showcase;
  private final ArchivesMarkets archives;
  private final List<MarketEvent> journal = new ArrayList<>();
  private final MemberId ana = GivenTalk.member();

  AroundMarketsIT(TestDatabase database) {
    this.given = new GivenTalk(database);
    this.follows = new FollowDesk(given.markets(), given.sql, given.clock);
    MarketJournal writes = (market, event) -> journal.add(event);
    this.clarifications =
        new ClarificationDesk(given.markets(), writes, given.conduct(), given.sql, given.clock);
    this.showcase = new Showcase(given.markets(), given.sql);
    this.archives = new ArchivesMarkets(new Archive(given.sql), GivenTalk.CONFIG, given.clock);
  }

  @Test
  void following_twice_is_following() {
    MarketId market = given.row(MarketStatus.ACTIVE, null);
    follows.follow(market, ana);
    follows.follow(market, ana);
    follows.follow(market, GivenTalk.member());
    assertThat(follows.followers(market)).isEqualTo(2);
    assertThat(follows.follows(market, ana)).isTrue();
    follows.unfollow(market, ana);
    follows.unfollow(market, ana);
    assertThat(follows.followers(market)).isEqualTo(1);
    assertThat(follows.follows(market, ana)).isFalse();
  }

  @Test
  void lists_what_somebody_follows_the_last_followed_first() {
    MarketId one = given.row(MarketStatus.ACTIVE, null);
    MarketId two = given.row(MarketStatus.CANCELLED, given.clock.instant());
    follows.follow(one, ana);
    follows.follow(two, ana);
    Page<FollowedMarket> first = follows.of(ana, new PageRequest(1, Optional.empty()));
    assertThat(first.items()).extracting(FollowedMarket::market).containsExactly(two);
    Page<FollowedMarket> second = follows.of(ana, new PageRequest(1, first.next()));
    assertThat(second.items()).extracting(FollowedMarket::market).containsExactly(one);
    assertThat(second.next()).isEmpty();
    given.clock.set(GivenTalk.CLOSE);
    assertThat(follows.of(ana, ALL).items().get(1).status()).isEqualTo(MarketStatus.CLOSED);
  }

  @Test
  void nobody_follows_a_draft() {
    MarketId draft = given.market(MarketStatus.DRAFT);
    refused(() -> follows.follow(draft, ana)).isEqualTo(MarketRefusal.MARKET_NOT_FOUND);
    refused(() -> follows.followers(draft)).isEqualTo(MarketRefusal.MARKET_NOT_FOUND);
  }

  @Test
  void a_creator_adds_to_the_words_of_an_open_market_and_the_journal_says_so() {
    MarketId market = given.market(MarketStatus.ACTIVE);
    Clarification said = clarifications.clarify(market, GivenTalk.CREATOR, " Rain means rain. ");
    assertThat(said.text()).isEqualTo("Rain means rain.");
    Clarification house = clarifications.clarify(market, "Drizzle counts.");
    assertThat(house.author()).isEmpty();
    assertThat(clarifications.of(market, ALL).items()).containsExactly(house, said);
    assertThat(journal)
        .extracting(event -> event.kind() + " " + event.note().orElseThrow())
        .containsExactly("CLARIFIED Rain means rain.", "CLARIFIED Drizzle counts.");
  }

  @Test
  void nobody_else_clarifies_and_nobody_at_the_wrong_time() {
    MarketId open = given.market(MarketStatus.ACTIVE);
    refused(() -> clarifications.clarify(open, ana, "Mine"))
        .isEqualTo(MarketRefusal.NOT_THE_CREATOR);
    MarketId closed = given.market(MarketStatus.CLOSED);
    refused(() -> clarifications.clarify(closed, GivenTalk.CREATOR, "Late"))
        .isEqualTo(MarketRefusal.MARKET_CLOSED);
    assertThat(clarifications.clarify(closed, "From the house").author()).isEmpty();
    MarketId ended = given.market(MarketStatus.RESOLVED);
    refused(() -> clarifications.clarify(ended, GivenTalk.CREATOR, "Later"))
        .isEqualTo(MarketRefusal.CANNOT_CHANGE_OUTCOME);
    refused(() -> clarifications.clarify(ended, "Too late"))
        .isEqualTo(MarketRefusal.CANNOT_CHANGE_OUTCOME);
    MarketId draft = given.market(MarketStatus.DRAFT);
    refused(() -> clarifications.clarify(draft, GivenTalk.CREATOR, "Early"))
        .isEqualTo(MarketRefusal.MARKET_NOT_FOUND);
    given.frozen.add(GivenTalk.CREATOR);
    refused(() -> clarifications.clarify(open, GivenTalk.CREATOR, "Cold"))
        .isEqualTo(MembersRefusal.MEMBER_FROZEN);
  }

  @Test
  void what_was_said_is_never_changed() {
    MarketId market = given.market(MarketStatus.ACTIVE);
    clarifications.clarify(market, "As it is.");
    Assertions.assertThatThrownBy(
            () -> given.sql.change("update markets.clarifications set text = 'x'"))
        .isInstanceOf(DatabaseFailure.class);
    Assertions.assertThatThrownBy(() -> given.sql.change("delete from markets.clarifications"))
        .isInstanceOf(DatabaseFailure.class);
  }

  @Test
  void features_what_is_open_and_counts_it_as_a_change() {
    MarketId market = given.row(MarketStatus.ACTIVE, null);
    showcase.feature(market);
    showcase.feature(market);
    assertThat(column("featured::text || version", market)).isEqualTo("true1");
    showcase.unfeature(market);
    assertThat(column("featured::text || version", market)).isEqualTo("false2");
    MarketId ended = given.row(MarketStatus.CANCELLED, given.clock.instant());
    refused(() -> showcase.feature(ended)).isEqualTo(MarketRefusal.CANNOT_CHANGE_OUTCOME);
    refused(() -> showcase.feature(new MarketId(UUID.randomUUID())))
        .isEqualTo(MarketRefusal.MARKET_NOT_FOUND);
  }

  @Test
  void archives_what_ended_long_ago_and_nothing_else() {
    MarketId open = given.row(MarketStatus.ACTIVE, null);
    MarketId lately = given.row(MarketStatus.CANCELLED, LONG_AGO.plusMillis(1));
    List<MarketId> due = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      due.add(given.row(MarketStatus.CANCELLED, LONG_AGO.minusSeconds(i)));
    }
    assertThat(archives.run()).isEqualTo(5);
    assertThat(archives.run()).isZero();
    assertThat(due).allMatch(market -> archived(market).equals("true"));
    assertThat(List.of(open, lately)).allMatch(market -> archived(market).equals("false"));
    assertThat(
            given.sql.first(
                "select archived from markets.trading where market_id = ?",
                row -> row.getBoolean("archived"),
                due.get(0).value()))
        .contains(true);
    given.clock.advance(Duration.ofMillis(1));
    assertThat(archives.run()).isEqualTo(1);
  }

  private String archived(MarketId market) {
    return column("(archived_at is not null)::text", market);
  }

  private String column(String what, MarketId market) {
    return given
        .sql
        .first(
            "select " + what + " as it from markets.markets where id = ?",
            row -> row.getString("it"),
            market.value())
        .orElseThrow();
  }

  private static AbstractObjectAssert<?, ?> refused(ThrowingCallable work) {
    return assertThat((Object) catchThrowableOfType(Rejected.class, work).refusal());
  }
}
