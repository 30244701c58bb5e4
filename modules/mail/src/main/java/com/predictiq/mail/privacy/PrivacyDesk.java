package com.predictiq.mail.privacy;

import com.predictiq.kernel.Rejected;
import com.predictiq.mail.EmailAddress;
import com.predictiq.mail.Letter;
import com.predictiq.mail.Letters;
import com.predictiq.mail.MailKind;
import com.predictiq.mail.MailRefusal;
import com.predictiq.mail.MailboxErased;
import com.predictiq.mail.PersonalData;
import com.predictiq.mail.Restraint;
import com.predictiq.mail.privacy.PrivacyTokens.Purpose;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Shows and forgets what is kept, for whoever holds the mailbox. */
@ApplicationScoped
class PrivacyDesk implements PersonalData {

  private static final Duration VALID = Duration.ofHours(24);

  private final KeptRecords records;
  private final PrivacyTokens tokens;
  private final Consents consents;
  private final Letters letters;
  private final Restraint restraint;
  private final Consumer<MailboxErased> tell;
  private final InstantSource clock;

  @Inject
  PrivacyDesk(
      KeptRecords records,
      PrivacyTokens tokens,
      Consents consents,
      Letters letters,
      Restraint restraint,
      Event<MailboxErased> erased,
      InstantSource clock) {
    this(records, tokens, consents, letters, restraint, erased::fire, clock);
  }

  PrivacyDesk(
      KeptRecords records,
      PrivacyTokens tokens,
      Consents consents,
      Letters letters,
      Restraint restraint,
      Consumer<MailboxErased> tell,
      InstantSource clock) {
    this.records = records;
    this.tokens = tokens;
    this.consents = consents;
    this.letters = letters;
    this.restraint = restraint;
    this.tell = tell;
    this.clock = clock;
  }

  @Override
  @Transactional
  public void requestTokens(EmailAddress address) {
    boolean isKnown = records.of(address).values().stream().anyMatch(rows -> !rows.isEmpty());
    if (!isKnown || restraint.hadEnough(MailKind.PRIVACY_LINK, address)) {
      return;
    }
    Instant now = clock.instant();
    tokens.revoke(address);
    letters.queue(
        Letter.of(
            MailKind.PRIVACY_LINK,
            address,
            Letter.DEFAULT_LOCALE,
            Map.of(
                "export_token", tokens.issue(address, Purpose.EXPORT, now, VALID),
                "erase_token", tokens.issue(address, Purpose.ERASE, now, VALID),
                "valid_hours", Long.toString(VALID.toHours()))));
  }

  @Override
  @Transactional
  public PersonalRecord export(String token) {
    Instant now = clock.instant();
    EmailAddress address = owner(tokens.take(token, Purpose.EXPORT, now));
    Map<String, List<Map<String, Object>>> kept = records.of(address);
    consents.note(address.value(), Consents.What.EXPORTED, now);
    return new PersonalRecord(address.value(), now, kept);
  }

  @Override
  @Transactional
  public void erase(String token) {
    Instant now = clock.instant();
    EmailAddress address = owner(tokens.take(token, Purpose.ERASE, now));
    tokens.revoke(address);
    tell.accept(new MailboxErased(address, now));
    consents.note(address.value(), Consents.What.ERASED, now);
  }

  private static EmailAddress owner(Optional<EmailAddress> address) {
    return address.orElseThrow(
        () ->
            new Rejected(
                MailRefusal.TOKEN_INVALID,
                "The token was used before, has expired, or is for something else. Ask for new"
                    + " ones."));
  }
}
