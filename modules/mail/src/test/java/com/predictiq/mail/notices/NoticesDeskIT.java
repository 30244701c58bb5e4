package com.predictiq.mail.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.predictiq.kernel.Page;
import com.predictiq.kernel.PageRequest;
import com.predictiq.kernel.Rejected;
import com.predictiq.mail.Channels;
import com.predictiq.mail.NoticeId;
import com.predictiq.mail.NoticeKind;
import com.predictiq.mail.NoticeRefusal;
import com.predictiq.mail.NoticeView;
import com.predictiq.mail.NotificationSettings;
import com.predictiq.members.MemberErased;
import com.predictiq.members.MemberId;
import com.predictiq.testkit.QueryPlan;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class NoticesDeskIT {

  private static final PageRequest TWO = new PageRequest(2, Optional.empty());

  private final GivenNotices given = new GivenNotices(100);
  private final MemberId ana = given.member();
  private final MemberId ben = given.member();
  private final NoticesDesk desk =
      new NoticesDesk(given.notices, given.settings, given.wording, given.clock);

  NoticesDeskIT() {
    given.audience("followers", List.of(ana, ben));
  }

  @AfterEach
  void close() {
    given.close();
  }

  @Test
  void shows_what_was_told_the_latest_first_page_by_page() {
    List<UUID> markets = told(3);
    Page<NoticeView> first = desk.of(ana, false, TWO);
    Page<NoticeView> second = desk.of(ana, false, new PageRequest(2, first.next()));
    List<NoticeView> all = new ArrayList<>(first.items());
    all.addAll(second.items());
    assertThat(all)
        .extracting(notice -> notice.market().orElseThrow())
        .containsExactly(markets.get(2), markets.get(1), markets.get(0));
    assertThat(all.get(0).headline()).isEqualTo("Resolved: Will it rain on Sunday?");
    assertThat(all.get(0).text()).isEqualTo("The result is Yes.");
  }

  @Test
  void what_was_read_is_read_and_nobody_elses_is() {
    told(3);
    NoticeView middle = desk.of(ana, false, TWO).items().get(1);
    desk.read(ana, List.of(middle.id(), middle.id()));
    assertThat(desk.unread(ana)).isEqualTo(2);
    assertThat(desk.unread(ben)).isEqualTo(3);
    assertThat(desk.of(ana, true, TWO).items()).doesNotContain(middle).hasSize(2);
    assertThat(desk.of(ana, false, TWO).items().get(1).readAt()).contains(given.clock.instant());
  }

  @Test
  void all_up_to_one_can_be_read_at_once() {
    told(3);
    desk.readUntil(ana, desk.of(ana, false, TWO).items().get(1).id());
    assertThat(desk.unread(ana)).isEqualTo(1);
  }

  @Test
  void the_first_reading_counts() {
    told(1);
    NoticeId id = desk.of(ana, false, TWO).items().get(0).id();
    desk.read(ana, List.of(id));
    var first = given.clock.instant();
    given.clock.advance(Duration.ofHours(1));
    desk.read(ana, List.of(id));
    assertThat(desk.of(ana, false, TWO).items().get(0).readAt()).contains(first);
  }

  @Test
  void what_is_not_ones_own_is_unknown_and_then_nothing_is_read() {
    told(1);
    NoticeId mine = desk.of(ana, false, TWO).items().get(0).id();
    NoticeId bens = desk.of(ben, false, TWO).items().get(0).id();
    assertUnknown(() -> desk.read(ana, List.of(mine, bens)));
    assertUnknown(() -> desk.readUntil(ana, bens));
    assertUnknown(() -> desk.read(ana, List.of(new NoticeId(UUID.randomUUID()))));
    assertThat(desk.unread(ana)).isEqualTo(1);
  }

  @Test
  void a_warning_cannot_be_turned_off() {
    NotificationSettings wish =
        new NotificationSettings(
            given.config.usualManner(), Map.of(NoticeKind.SECURITY, new Channels(false, true)));
    assertThatThrownBy(() -> given.settingsDesk().set(ana, wish))
        .isInstanceOfSatisfying(
            Rejected.class,
            no -> assertThat(no.refusal()).isEqualTo(NoticeRefusal.NOTICE_COMPULSORY));
  }

  @Test
  void what_was_chosen_replaces_what_was_chosen_before() {
    choose(NoticeKind.DEPOSIT);
    choose(NoticeKind.MARKET_CLOSING);
    assertThat(given.settings.of(ana).chosen())
        .containsExactly(Map.entry(NoticeKind.MARKET_CLOSING, new Channels(false, false)));
    assertThat(given.settingsDesk().reachable(ana)).isTrue();
  }

  @Test
  void a_members_copy_has_what_they_were_told_and_what_they_chose() {
    told(2);
    choose(NoticeKind.DEPOSIT);
    List<Record> copy = new ArrayList<>();
    new TellsTheNotices(given.notices, given.settings, given.wording).tell(ana, copy::add);
    assertThat(copy).hasSize(2).allMatch(one -> one.toString().contains("Resolved: Will it rain"));
    copy.clear();
    new TellsTheChoices(given.settings).tell(ana, copy::add);
    assertThat(copy).hasSize(1 + NoticeKind.values().length);
    assertThat(copy.toString()).contains("ChosenKind[kind=deposit, mail=false, inApp=false]");
  }

  @Test
  void nothing_remains_of_whoever_was_erased() {
    told(1);
    choose(NoticeKind.DEPOSIT);
    given.transactions.run(
        () ->
            given.announcer.toMember(NoticeKind.DEPOSIT, "deposit:1", ana, Map.of("amount", "1")));
    forgets().forget(new MemberErased(ana, given.clock.instant()));
    for (String table : List.of("notices", "notification_settings", "notice_rounds")) {
      assertThat(
              given.ask("select count(*) from mail." + table + " where member_id = ?", ana.value()))
          .as(table)
          .isEqualTo("0");
    }
    assertThat(given.ask("select count(owner_id) from mail.announcements")).isEqualTo("0");
    assertThat(given.ask("select count(*) from mail.notification_choices")).isEqualTo("0");
    assertThat(desk.unread(ben)).isEqualTo(1);
  }

  @Test
  void old_notices_are_forgotten_and_then_what_they_were_about() {
    told(1);
    given.clock.advance(given.config.retention().plusMillis(1));
    told(1);
    assertThat(forgets().run()).isEqualTo(3);
    assertThat(desk.unread(ana)).isEqualTo(1);
    assertThat(given.ask("select count(*) from mail.announcements")).isEqualTo("1");
  }

  @Test
  void a_list_is_read_from_its_index() {
    QueryPlan.of(given.database, NoticeStore.LIST, ana.value(), new UUID(-1, -1), 21)
        .usesIndex("notices_of_member");
    QueryPlan.of(given.database, NoticeStore.UNREAD, ana.value(), new UUID(-1, -1), 21)
        .usesIndex("notices_unread");
    QueryPlan.of(given.database, NoticeStore.COUNT, ana.value(), 1_001).usesIndex("notices_unread");
  }

  private List<UUID> told(int count) {
    List<UUID> markets = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      markets.add(given.resolved());
      given.tellAll();
      given.clock.advance(Duration.ofSeconds(1));
    }
    return markets;
  }

  private void choose(NoticeKind kind) {
    given
        .settingsDesk()
        .set(
            ana,
            new NotificationSettings(
                given.config.usualManner(), Map.of(kind, new Channels(false, false))));
  }

  private ForgetsNotices forgets() {
    return new ForgetsNotices(
        given.notices,
        given.announcements,
        given.settings,
        given.rounds,
        given.config,
        given.clock);
  }

  private static void assertUnknown(ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            Rejected.class,
            no -> assertThat(no.refusal()).isEqualTo(NoticeRefusal.NOTICE_NOT_FOUND));
  }
}
