package com.predictiq.mail.notices;

import static org.assertj.core.api.Assertions.assertThat;

import com.predictiq.kernel.Amount;
import com.predictiq.kernel.Asset;
import com.predictiq.mail.Digest;
import com.predictiq.mail.Manner;
import com.predictiq.mail.NotificationSettings;
import com.predictiq.mail.notices.RoundStore.Round;
import com.predictiq.members.Activity;
import com.predictiq.members.MemberId;
import com.predictiq.testkit.QueryPlan;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MorningIT {

  private static final Asset PLAY = new Asset("PLAY", 2, Asset.Rail.HOUSE);
  private static final Duration LATE = Duration.ofMinutes(2);

  private final GivenNotices given = new GivenNotices(3);
  private final BusyPeople people = new BusyPeople();

  MorningIT() {
    given.activity = people;
  }

  @AfterEach
  void close() {
    given.close();
  }

  @Test
  void a_receipt_comes_each_morning_after_a_day_with_stakes() {
    MemberId ana = living("Europe/Berlin");
    people.busy.add(ana);
    serve(Round.RECEIPTS, "2026-06-02T06:00:00Z");
    assertThat(receipts()).isEqualTo("1");
    assertThat(people.asked.get(0))
        .isEqualTo(
            new Activity.Span(
                ana, Instant.parse("2026-06-01T12:00:00Z"), Instant.parse("2026-06-02T06:00:00Z")));
    serve(Round.RECEIPTS, "2026-06-03T05:50:00Z");
    assertThat(receipts()).isEqualTo("1");
    serve(Round.RECEIPTS, "2026-06-03T06:00:00Z");
    assertThat(receipts()).isEqualTo("2");
  }

  @Test
  void who_did_nothing_gets_nothing_and_is_asked_again_tomorrow() {
    living("UTC");
    serve(Round.RECEIPTS, "2026-06-02T08:00:00Z");
    assertThat(receipts()).isEqualTo("0");
    assertThat(given.ask("select receipts_due from mail.notice_rounds")).startsWith("2026-06-03");
  }

  @Test
  void monday_morning_comes_at_different_times() {
    MemberId tokyo = living("Asia/Tokyo");
    MemberId lisbon = living("Europe/Lisbon");
    people.busy.addAll(List.of(tokyo, lisbon));
    serve(Round.SUMMARY, "2026-06-07T23:00:00Z"); // Monday, eight o'clock in Tokyo
    assertThat(owners()).containsExactly(tokyo.toString());
    serve(Round.SUMMARY, "2026-06-08T07:00:00Z");
    assertThat(owners()).containsExactlyInAnyOrder(tokyo.toString(), lisbon.toString());
  }

  @Test
  void everybody_has_a_turn_in_bites_and_each_bite_asks_once() {
    for (int i = 0; i < 8; i++) {
      people.busy.add(living("UTC"));
    }
    given.clock.set(Instant.parse("2026-06-02T08:00:00Z").plus(LATE));
    assertThat(given.transactions.call(() -> given.morning().bite(Round.RECEIPTS))).isEqualTo(3);
    assertThat(people.questions).isEqualTo(1);
    while (given.transactions.call(() -> given.morning().bite(Round.RECEIPTS)) > 0) {
      // on to the next bite
    }
    assertThat(receipts()).isEqualTo("8");
    assertThat(people.questions).isEqualTo(3);
  }

  @Test
  void a_receipt_says_what_was_staked_and_what_it_leaves_out() {
    MemberId ana = living("UTC");
    people.busy.add(ana);
    serve(Round.RECEIPTS, "2026-06-02T08:00:00Z");
    given.mailAll();
    assertThat(given.ask("select variables from public.letters"))
        .contains("\"count\":\"3\"", "\"more\":\"2\"", "12.50 PLAY", "Will it rain on Sunday?");
  }

  @Test
  void turns_are_found_by_index() {
    for (Round round : Round.values()) {
      QueryPlan.of(given.database, round.take(), new Timestamp(0), 10)
          .usesIndex("notice_rounds_" + round.name().toLowerCase(java.util.Locale.ROOT));
    }
  }

  private MemberId living(String zone) {
    MemberId member = given.member();
    Manner manner = new Manner("en", ZoneId.of(zone), Optional.empty(), Digest.USUAL);
    given.settingsDesk().set(member, new NotificationSettings(manner, Map.of()));
    return member;
  }

  private void serve(Round round, String morning) {
    given.clock.set(Instant.parse(morning).plus(LATE));
    while (given.transactions.call(() -> given.morning().bite(round)) > 0) {
      // on to the next bite
    }
  }

  private String receipts() {
    return given.ask("select count(*) from mail.notices where kind = 'WAGER_RECEIPT'");
  }

  private List<String> owners() {
    return given.sql.list(
        "select member_id::text as m from mail.notices where kind = 'WEEKLY_SUMMARY'",
        row -> row.getString("m"));
  }

  /** They stake three times a day, on one market. */
  private static final class BusyPeople implements Activity {

    private final List<MemberId> busy = new ArrayList<>();
    private final List<Span> asked = new ArrayList<>();
    private int questions;

    @Override
    public List<Staked> staked(List<Span> spans) {
      questions++;
      asked.addAll(spans);
      return spans.stream()
          .map(Span::member)
          .filter(busy::contains)
          .map(member -> new Staked(member, 3, new Amount(PLAY, 1_250), new Amount(PLAY, 31)))
          .toList();
    }

    @Override
    public List<Wagered> latest(List<Span> spans, int mostEach) {
      return spans.stream()
          .filter(span -> busy.contains(span.member()))
          .map(
              span ->
                  new Wagered(
                      span.member(),
                      new UUID(1, 1),
                      0,
                      new Amount(PLAY, 500),
                      new Amount(PLAY, 12),
                      span.from()))
          .toList();
    }

    @Override
    public List<Ended> ended(List<Span> spans) {
      return List.of();
    }
  }
}
