package com.predictiq.mail.enquiries;

import com.predictiq.mail.EmailAddress;
import com.predictiq.mail.Enquiries;
import com.predictiq.mail.Letter;
import com.predictiq.mail.Letters;
import com.predictiq.mail.MailKind;
import com.predictiq.mail.Restraint;
import com.predictiq.mail.privacy.Consents;
import com.predictiq.mail.writing.Stationery.House;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Takes down who wants to be told and who has something to say, and writes back. The reply repeats
 * nothing a stranger typed: else it would be a way to write to others in our name.
 */
@ApplicationScoped
class FrontDesk implements Enquiries {

  /** Without letters and digits that are taken for others. */
  private static final String SIGNS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

  private static final int REFERENCE_LENGTH = 10;

  private final EnquiryStore store;
  private final DisposableDomains disposable;
  private final Consents consents;
  private final Letters letters;
  private final Restraint restraint;
  private final House house;
  private final SecureRandom chance;
  private final InstantSource clock;

  @Inject
  FrontDesk(
      EnquiryStore store,
      DisposableDomains disposable,
      Consents consents,
      Letters letters,
      Restraint restraint,
      House house,
      SecureRandom chance,
      InstantSource clock) {
    this.store = store;
    this.disposable = disposable;
    this.consents = consents;
    this.letters = letters;
    this.restraint = restraint;
    this.house = house;
    this.chance = chance;
    this.clock = clock;
  }

  @Override
  @Transactional
  public void joinWaitlist(EmailAddress address, String locale) {
    Instant now = clock.instant();
    if (disposable.contain(address)
        || restraint.hadEnough(MailKind.WAITLIST, address)
        || !store.addToWaitlist(address, locale, now)) {
      return;
    }
    consents.note(address.value(), Consents.What.WAITLISTED, now);
    letters.queue(
        Letter.of(MailKind.WAITLIST, address, locale, Map.of("privacy_url", house.url())));
  }

  @Override
  @Transactional
  public void contact(ContactMessage message) {
    String reference = reference();
    store.add(message, reference, clock.instant());
    if (!disposable.contain(message.from())
        && !restraint.hadEnough(MailKind.CONTACT_ACKNOWLEDGEMENT, message.from())) {
      letters.queue(
          Letter.of(
              MailKind.CONTACT_ACKNOWLEDGEMENT,
              message.from(),
              message.locale(),
              Map.of("reference", reference)));
    }
  }

  private String reference() {
    return chance
        .ints(REFERENCE_LENGTH, 0, SIGNS.length())
        .mapToObj(i -> String.valueOf(SIGNS.charAt(i)))
        .collect(Collectors.joining());
  }
}
