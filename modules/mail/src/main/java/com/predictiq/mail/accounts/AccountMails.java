package com.predictiq.mail.accounts;

import com.predictiq.mail.EmailAddress;
import com.predictiq.mail.Letter;
import com.predictiq.mail.Letters;
import com.predictiq.mail.MailKind;
import com.predictiq.mail.Notifications;
import com.predictiq.members.DisplayNames;
import com.predictiq.members.MemberId;
import com.predictiq.members.RecoveryLinks;
import com.predictiq.members.RecoveryLinks.RecoveryLink;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Writes the mails that carry a link. The link is made here, in the transaction that queues the
 * mail, and stands in the queue until it is sent and nowhere else.
 */
@ApplicationScoped
@Transactional
class AccountMails {

  private final RecoveryLinks links;
  private final Notifications notifications;
  private final DisplayNames names;
  private final Letters letters;
  private final String page;

  @Inject
  AccountMails(
      RecoveryLinks links,
      Notifications notifications,
      DisplayNames names,
      Letters letters,
      @ConfigProperty(name = "predictiq.mail.public-url") String publicUrl) {
    this.links = links;
    this.notifications = notifications;
    this.names = names;
    this.letters = letters;
    this.page = publicUrl.replaceAll("/+$", "") + "/account.html#";
  }

  void linkToProveTheAddress(MemberId member) {
    queue(
        member,
        MailKind.SIGN_UP_VERIFICATION,
        links.toProveTheAddress(member),
        link ->
            Map.of(
                "verify_url",
                page + "verify=" + link.token(),
                "valid_hours",
                Long.toString(link.valid().toHours())));
  }

  void linkToSetAPassword(MemberId member) {
    queue(
        member,
        MailKind.PASSWORD_RESET,
        links.toSetAPassword(member),
        link ->
            Map.of(
                "reset_url",
                page + "reset=" + link.token(),
                "valid_minutes",
                Long.toString(link.valid().toMinutes())));
  }

  /** What a mail says of its link. */
  @FunctionalInterface
  private interface Says {
    Map<String, String> of(RecoveryLink link);
  }

  private void queue(MemberId member, MailKind kind, Optional<RecoveryLink> link, Says says) {
    link.ifPresent(
        made ->
            EmailAddress.parse(made.to().text())
                .ifPresent(to -> letters.queue(letter(member, kind, to, says.of(made)))));
  }

  private Letter letter(
      MemberId member, MailKind kind, EmailAddress to, Map<String, String> variables) {
    Map<String, String> all = new java.util.HashMap<>(variables);
    all.put("name", names.of(List.of(member)).get(member));
    return Letter.of(kind, to, notifications.of(member).manner().locale(), all);
  }
}
