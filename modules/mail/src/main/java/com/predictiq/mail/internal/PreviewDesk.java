package com.predictiq.mail.internal;

import com.predictiq.kernel.Rejected;
import com.predictiq.mail.EmailAddress;
import com.predictiq.mail.Letter;
import com.predictiq.mail.Letters;
import com.predictiq.mail.MailId;
import com.predictiq.mail.MailKind;
import com.predictiq.mail.MailRefusal;
import com.predictiq.mail.Previews;
import com.predictiq.mail.writing.Stationery;
import com.predictiq.mail.writing.Stationery.House;
import com.predictiq.mail.writing.Written;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Map;

/** Shows an operator what would be sent, and sends something to see whether it comes. */
@ApplicationScoped
class PreviewDesk implements Previews {

  private final Stationery stationery;
  private final House house;
  private final Letters letters;
  private final InstantSource clock;

  @Inject
  PreviewDesk(Stationery stationery, House house, Letters letters, InstantSource clock) {
    this.stationery = stationery;
    this.house = house;
    this.letters = letters;
    this.clock = clock;
  }

  @Override
  public Preview preview(String slug, String locale) {
    MailKind kind =
        Arrays.stream(MailKind.values())
            .filter(one -> one.slug().equals(slug))
            .findFirst()
            .orElseThrow(
                () ->
                    new Rejected(
                        MailRefusal.TEMPLATE_NOT_FOUND,
                        "There are: "
                            + String.join(
                                ", ",
                                Arrays.stream(MailKind.values()).map(MailKind::slug).toList())));
    Written written = stationery.sample(kind, locale, house);
    return new Preview(
        slug,
        written.locale(),
        written.subject(),
        written.preheader(),
        written.text(),
        written.html());
  }

  @Override
  @Transactional
  public MailId sendTest(EmailAddress to, String locale) {
    return letters.queue(
        Letter.of(
            MailKind.PROVIDER_TEST, to, locale, Map.of("sent_at", clock.instant().toString())));
  }
}
