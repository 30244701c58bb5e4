package com.predictiq.mail.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.predictiq.mail.Channels;
import com.predictiq.mail.NoticeKind;
import com.predictiq.mail.NotificationSettings;
import com.predictiq.members.Mailboxes.Mailbox;
import com.predictiq.members.MemberId;
import com.predictiq.testkit.QueryPlan;
import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TellsMembersIT {

  private static final int CROWD = Integer.getInteger("predictiq.notices.crowd", 2_500);

  private final GivenNotices given = new GivenNotices(3);

  @AfterEach
  void close() {
    given.close();
  }

  @Test
  void whoever_a_market_concerns_is_told_once_for_whatever_reason() {
    List<MemberId> all = given.members(8);
    given.audience("creator", all.subList(0, 1));
    given.audience("followers", all.subList(0, 6));
    given.audience("holders", all.subList(4, 8));
    given.resolved();
    given.tellAll();
    assertThat(told()).containsExactlyInAnyOrderElementsOf(texts(all));
    assertThat(given.ask("select told from mail.announcements")).isEqualTo("8");
    assertThat(given.ask("select finished_at is not null from mail.announcements"))
        .isEqualTo("true");
  }

  @Test
  void a_market_that_concerns_nobody_is_done_at_once() {
    given.audience("followers", List.of());
    given.resolved();
    given.tellAll();
    assertThat(given.ask("select finished_at is not null from mail.announcements"))
        .isEqualTo("true");
  }

  @Test
  void no_bite_is_larger_than_it_may_be() {
    given.audience("followers", given.members(10));
    given.resolved();
    for (int bitten = 1; bitten <= 4; bitten++) {
      assertThat(bite()).isTrue();
      assertThat(told()).hasSize(Math.min(10, 3 * bitten));
    }
    assertThat(bite()).isFalse();
  }

  @Test
  void a_fact_that_is_told_twice_is_announced_once() {
    given.audience("followers", given.members(2));
    UUID market = given.resolved();
    given.tellAll();
    given.transactions.run(
        () ->
            given.announcer.ofMarket(
                NoticeKind.MARKET_RESOLVED, market, any -> Map.of("result", "Yes")));
    given.tellAll();
    assertThat(told()).hasSize(2);
    assertThat(given.ask("select count(*) from mail.announcements")).isEqualTo("1");
  }

  @Test
  void after_a_crash_at_any_bite_everybody_is_told_once() {
    List<MemberId> all = given.members(10);
    given.audience("followers", all);
    given.audience("holders", all.subList(5, 10));
    given.resolved();
    boolean more = true;
    while (more) {
      crashWithin();
      assertThat(told()).hasSizeLessThanOrEqualTo(10);
      more = bite(); // by a node that knows nothing of the one before
    }
    assertThat(told()).containsExactlyInAnyOrderElementsOf(texts(all));
  }

  @Test
  void two_nodes_tell_past_each_other() {
    List<MemberId> all = given.members(30);
    given.audience("followers", all);
    for (int i = 0; i < 4; i++) {
      given.resolved();
    }
    CompletableFuture<Void> other = CompletableFuture.runAsync(given::tellAll);
    given.tellAll();
    other.join();
    given.tellAll();
    assertThat(told()).hasSize(120);
    assertThat(given.ask("select min(told) || '-' || max(told) from mail.announcements"))
        .isEqualTo("30-30");
  }

  @Test
  void each_is_told_by_the_ways_they_chose() {
    MemberId usual = given.member();
    MemberId noMail = wishing(new Channels(false, true));
    MemberId mailOnly = wishing(new Channels(true, false));
    MemberId nothing = wishing(new Channels(false, false));
    given.audience("followers", List.of(usual, noMail, mailOnly, nothing));
    given.resolved();
    given.tellAll();
    assertThat(ways(usual)).isEqualTo("true true");
    assertThat(ways(noMail)).isEqualTo("true false");
    assertThat(ways(mailOnly)).isEqualTo("false true");
    assertThat(told()).doesNotContain(nothing.toString());
  }

  @Test
  void nobody_is_mailed_at_an_address_that_may_be_somebody_elses() {
    MemberId unproven = given.member();
    given.mailboxes.compute(unproven, (who, box) -> new Mailbox(box.address(), false));
    MemberId erased = new MemberId(UUID.randomUUID());
    given.audience("holders", List.of(unproven, erased));
    given.resolved();
    given.tellAll();
    assertThat(ways(unproven)).isEqualTo("true false");
    assertThat(told()).doesNotContain(erased.toString());
  }

  @Test
  void who_has_no_address_reads_it_here() {
    MemberId wallet = given.member();
    given.mailboxes.put(wallet, new Mailbox(java.util.Optional.empty(), false));
    given.audience("holders", List.of(wallet));
    given.resolved();
    given.tellAll();
    given.mailAll();
    assertThat(ways(wallet)).isEqualTo("true false");
    assertThat(given.letters()).isEmpty();
  }

  @Test
  void a_warning_goes_where_nothing_else_goes() {
    MemberId unproven = given.member();
    given.mailboxes.compute(unproven, (who, box) -> new Mailbox(box.address(), false));
    given.transactions.run(
        () ->
            given.announcer.toMember(
                NoticeKind.SECURITY, "security:1", unproven, Map.of("details", List.of())));
    assertThat(ways(unproven)).isEqualTo("true true");
  }

  @Test
  void a_crowd_is_told_in_few_statements() {
    try (GivenNotices large = new GivenNotices(1_000)) {
      large.audience("holders", large.members(CROWD));
      large.resolved();
      int bites = 0;
      while (large.transactions.call(large.telling()::bite)) {
        bites++;
      }
      assertThat(bites).isEqualTo((CROWD + 999) / 1_000);
      assertThat(large.ask("select count(*) from mail.notices")).isEqualTo("" + CROWD);
    }
  }

  @Test
  void what_is_asked_all_the_time_is_found_by_index() {
    QueryPlan.of(given.database, AnnouncementStore.TAKE).usesIndex("announcements_unfinished");
    QueryPlan.of(given.database, NoticeStore.DUE, new Timestamp(0), 10)
        .usesIndex("notices_to_mail");
    QueryPlan.of(given.database, SettingsStore.WISHES, "{}", "SECURITY")
        .hasNoSeqScanOn("mail.notification_settings")
        .hasNoSeqScanOn("mail.notification_choices");
  }

  private boolean bite() {
    return given.transactions.call(given.telling()::bite);
  }

  private void crashWithin() {
    assertThatThrownBy(
            () ->
                given.transactions.run(
                    () -> {
                      given.telling().bite();
                      throw new IllegalStateException("the node dies before it commits");
                    }))
        .hasMessageContaining("dies");
  }

  private MemberId wishing(Channels channels) {
    MemberId member = given.member();
    given
        .settingsDesk()
        .set(
            member,
            new NotificationSettings(
                given.config.usualManner(), Map.of(NoticeKind.MARKET_RESOLVED, channels)));
    return member;
  }

  private String ways(MemberId member) {
    return given.ask(
        "select in_app || ' ' || (mail_due_at is not null) from mail.notices where member_id = ?",
        member.value());
  }

  private List<String> told() {
    return given.sql.list(
        "select member_id::text as member from mail.notices", row -> row.getString("member"));
  }

  private static List<String> texts(List<MemberId> members) {
    return members.stream().map(MemberId::toString).toList();
  }
}
