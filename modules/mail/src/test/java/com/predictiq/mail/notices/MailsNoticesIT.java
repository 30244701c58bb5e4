package com.predictiq.mail.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.predictiq.kernel.Rejected;
import com.predictiq.mail.Channels;
import com.predictiq.mail.Digest;
import com.predictiq.mail.MailRefusal;
import com.predictiq.mail.Manner;
import com.predictiq.mail.NoticeKind;
import com.predictiq.mail.NotificationSettings;
import com.predictiq.mail.QuietHours;
import com.predictiq.members.Mailboxes.Mailbox;
import com.predictiq.members.MemberId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MailsNoticesIT {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final QuietHours NIGHT = new QuietHours(LocalTime.of(22, 0), LocalTime.of(7, 0));

  private final GivenNotices given = new GivenNotices(3);

  @AfterEach
  void close() {
    given.close();
  }

  @Test
  void everybody_gets_one_letter_in_their_language_with_a_link_to_leave() {
    List<MemberId> all = given.members(8);
    given.audience("followers", all);
    given.resolved();
    given.tellAll();
    given.mailAll();
    given.mailAll();
    assertThat(given.letters())
        .containsExactlyElementsOf(
            all.stream()
                .map(member -> "MARKET_RESOLVED " + member + "@example.org")
                .sorted()
                .toList());
    assertThat(given.ask("select variables from public.letters limit 1"))
        .contains("Will it rain on Sunday?", "\"result\":\"Yes\"", "/notices/unsubscribe?token=");
  }

  @Test
  void a_crash_while_letters_are_written_costs_none_and_doubles_none() {
    given.audience("followers", given.members(7));
    given.resolved();
    given.tellAll();
    int bitten = 1;
    while (bitten > 0) {
      assertThatThrownBy(
              () ->
                  given.transactions.run(
                      () -> {
                        given.mailing().bite();
                        throw new IllegalStateException("the node dies before it commits");
                      }))
          .hasMessageContaining("dies");
      bitten = given.transactions.call(given.mailing()::bite);
    }
    assertThat(given.letters()).hasSize(7).doesNotHaveDuplicates();
  }

  @Test
  void at_night_a_mail_waits_for_the_morning_and_the_list_does_not() {
    MemberId ana = sleeping(Digest.USUAL);
    given.audience("followers", List.of(ana));
    given.clock.set(Instant.parse("2026-06-01T21:00:00Z")); // 23:00 in Berlin
    given.resolved();
    given.tellAll();
    given.mailAll();
    assertThat(given.letters()).isEmpty();
    assertThat(given.notices.unread(ana, 10)).isEqualTo(1);
    given.clock.set(Instant.parse("2026-06-02T05:00:00Z"));
    given.mailAll();
    assertThat(given.letters()).hasSize(1);
  }

  @Test
  void a_warning_wakes_people_up() {
    MemberId ana = sleeping(Digest.USUAL);
    given.clock.set(Instant.parse("2026-06-01T21:00:00Z"));
    warn(ana);
    given.mailAll();
    assertThat(given.letters()).hasSize(1).allMatch(one -> one.startsWith("SECURITY_NOTICE"));
  }

  @Test
  void a_daily_digest_has_all_of_the_day_in_one_mail() {
    MemberId ana = sleeping(new Digest(Digest.Mode.DAILY, LocalTime.of(8, 0)));
    given.audience("followers", List.of(ana));
    for (int i = 0; i < 3; i++) {
      given.resolved();
      given.tellAll();
      given.mailAll();
      given.clock.advance(Duration.ofHours(2));
    }
    assertThat(given.letters()).isEmpty();
    given.clock.set(Instant.parse("2026-06-02T06:00:00Z"));
    given.mailAll();
    assertThat(given.letters()).containsExactly("NOTICE_DIGEST " + ana + "@example.org");
    assertThat(given.ask("select variables from public.letters"))
        .contains("\"count\":\"3\"", "Entschieden: Will it rain on Sunday?");
  }

  @Test
  void whose_address_is_gone_gets_no_letter_and_holds_up_nobody() {
    List<MemberId> two = given.members(2);
    given.audience("followers", two);
    given.resolved();
    given.tellAll();
    given.mailboxes.remove(two.get(0));
    given.mailAll();
    assertThat(given.letters()).hasSize(1);
    assertThat(given.ask("select count(mail_due_at) from mail.notices")).isEqualTo("0");
  }

  @Test
  void the_link_of_a_mail_ends_the_mails_of_its_kind() {
    MemberId ana = given.member();
    given.settingsDesk().leave(token(given.leaving.ofKind(ana, NoticeKind.MARKET_RESOLVED)));
    given.settingsDesk().leave(token(given.leaving.ofKind(ana, NoticeKind.MARKET_RESOLVED)));
    Map<NoticeKind, Channels> matrix = given.settings.of(ana).matrix();
    assertThat(matrix.get(NoticeKind.MARKET_RESOLVED)).isEqualTo(new Channels(false, true));
    assertThat(matrix.get(NoticeKind.DEPOSIT)).isEqualTo(NoticeKind.DEPOSIT.usual());
  }

  @Test
  void the_link_of_a_digest_ends_all_mails_but_warnings() {
    MemberId ana = given.member();
    given.settingsDesk().leave(token(given.leaving.ofAll(ana)));
    given
        .settings
        .of(ana)
        .matrix()
        .forEach((kind, channels) -> assertThat(channels.mail()).isEqualTo(kind.compulsory()));
  }

  @Test
  void a_forged_link_ends_nothing_and_one_of_somebody_erased_keeps_nothing() {
    MemberId ana = given.member();
    for (String forged : new String[] {null, "", "x", ana + ":deposit"}) {
      assertThatThrownBy(() -> given.settingsDesk().leave(forged))
          .isInstanceOfSatisfying(
              Rejected.class, no -> assertThat(no.refusal()).isEqualTo(MailRefusal.TOKEN_INVALID));
    }
    String link = given.leaving.ofAll(ana);
    given.mailboxes.remove(ana);
    given.settingsDesk().leave(token(link));
    assertThat(given.ask("select count(*) from mail.notification_settings")).isEqualTo("0");
  }

  @Test
  void an_unproven_address_gets_warnings_alone() {
    MemberId ana = given.member();
    given.mailboxes.compute(ana, (who, box) -> new Mailbox(box.address(), false));
    given.audience("followers", List.of(ana));
    given.resolved();
    given.tellAll();
    warn(ana);
    given.mailAll();
    assertThat(given.letters()).containsExactly("SECURITY_NOTICE " + ana + "@example.org");
  }

  private void warn(MemberId member) {
    given.transactions.run(
        () ->
            given.announcer.toMember(
                NoticeKind.SECURITY,
                "security:" + member,
                member,
                Map.of(
                    "is_password_changed", true,
                    "is_token_reused", false,
                    "is_key_created", false,
                    "details", List.of(),
                    "happened_at", given.clock.instant().toString())));
  }

  private MemberId sleeping(Digest digest) {
    MemberId member = given.member();
    Manner manner = new Manner("de", BERLIN, Optional.of(NIGHT), digest);
    given.settingsDesk().set(member, new NotificationSettings(manner, Map.of()));
    return member;
  }

  private static String token(String link) {
    return link.substring(link.indexOf("token=") + "token=".length());
  }
}
