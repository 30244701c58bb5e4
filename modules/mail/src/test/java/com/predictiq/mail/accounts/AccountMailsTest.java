package com.predictiq.mail.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import com.predictiq.mail.Digest;
import com.predictiq.mail.Letter;
import com.predictiq.mail.Letters;
import com.predictiq.mail.MailId;
import com.predictiq.mail.MailKind;
import com.predictiq.mail.Manner;
import com.predictiq.mail.NotificationSettings;
import com.predictiq.mail.Notifications;
import com.predictiq.mail.writing.Stationery;
import com.predictiq.members.EmailAddress;
import com.predictiq.members.MemberId;
import com.predictiq.members.PasswordResetAsked;
import com.predictiq.members.RecoveryLinks;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AccountMailsTest {

  private static final MemberId ANA = new MemberId(UUID.randomUUID());

  private final List<Letter> queued = new ArrayList<>();
  private Optional<RecoveryLinks.RecoveryLink> link =
      Optional.of(
          new RecoveryLinks.RecoveryLink(
              new EmailAddress("ana@example.org"), "T", Duration.ofMinutes(90)));
  private final AccountMails mails =
      new AccountMails(
          new GivenLinks(),
          new InGerman(),
          members -> Map.of(ANA, "Ana <b>"),
          new Queue(),
          "https://predictions.example/");

  @Test
  void a_link_goes_to_its_mailbox_in_its_readers_language() {
    mails.linkToSetAPassword(ANA);
    Letter letter = queued.get(0);
    assertThat(letter.to().value()).isEqualTo("ana@example.org");
    assertThat(letter.locale()).isEqualTo("de");
    assertThat(letter.variables())
        .isEqualTo(
            Map.of(
                "name", "Ana <b>",
                "reset_url", "https://predictions.example/account.html#reset=T",
                "valid_minutes", "90"));
  }

  @Test
  void both_mails_can_be_written() {
    mails.linkToProveTheAddress(ANA);
    mails.linkToSetAPassword(ANA);
    assertThat(queued)
        .extracting(Letter::kind)
        .containsExactly(MailKind.SIGN_UP_VERIFICATION, MailKind.PASSWORD_RESET);
    for (Letter letter : queued) {
      assertThat(
              new Stationery()
                  .write(
                      letter.kind(),
                      letter.locale(),
                      letter.variables(),
                      new Stationery.House("PredictIQ", "https://predictions.example"))
                  .html())
          .contains("Ana &lt;b&gt;", "=T");
    }
  }

  @Test
  void where_there_is_no_link_there_is_no_mail() {
    link = Optional.empty();
    mails.linkToProveTheAddress(ANA);
    new HearsOfForgottenPasswords(mails).read(asked(Optional.of(ANA)));
    assertThat(queued).isEmpty();
  }

  @Test
  void a_strangers_address_makes_no_mail() {
    new HearsOfForgottenPasswords(mails).read(asked(Optional.empty()));
    assertThat(queued).isEmpty();
    new HearsOfForgottenPasswords(mails).read(asked(Optional.of(ANA)));
    assertThat(queued).hasSize(1);
  }

  private static PasswordResetAsked asked(Optional<MemberId> member) {
    return new PasswordResetAsked(member, Instant.EPOCH);
  }

  private final class GivenLinks implements RecoveryLinks {

    @Override
    public Optional<RecoveryLink> toSetAPassword(MemberId member) {
      return link;
    }

    @Override
    public Optional<RecoveryLink> toProveTheAddress(MemberId member) {
      return link;
    }
  }

  private final class Queue implements Letters {

    @Override
    public MailId queue(Letter letter) {
      queued.add(letter);
      return new MailId(UUID.randomUUID());
    }

    @Override
    public void queue(List<Letter> letters) {
      queued.addAll(letters);
    }
  }

  private static final class InGerman implements Notifications {

    @Override
    public NotificationSettings of(MemberId member) {
      Manner manner = new Manner("de", ZoneOffset.UTC, Optional.empty(), Digest.USUAL);
      return new NotificationSettings(manner, Map.of());
    }

    @Override
    public NotificationSettings set(MemberId member, NotificationSettings wished) {
      throw new UnsupportedOperationException();
    }

    @Override
    public boolean reachable(MemberId member) {
      return true;
    }

    @Override
    public void leave(String token) {
      throw new UnsupportedOperationException();
    }
  }
}
