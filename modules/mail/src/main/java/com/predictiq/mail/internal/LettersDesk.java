package com.predictiq.mail.internal;

import com.predictiq.mail.EmailAddress;
import com.predictiq.mail.Letter;
import com.predictiq.mail.Letters;
import com.predictiq.mail.MailId;
import com.predictiq.mail.MailKind;
import com.predictiq.mail.Restraint;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;

/** Takes letters in, in the transaction of whoever decided them. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class LettersDesk implements Letters, Restraint {

  /** As often as one address may ask what is kept. */
  private static final int MOST_ABOUT_PRIVACY = 3;

  private final MailQueue queue;
  private final MailHistory history;
  private final MailConfig config;
  private final Nudge nudge;
  private final InstantSource clock;

  @Inject
  LettersDesk(
      MailQueue queue, MailHistory history, MailConfig config, Nudge nudge, InstantSource clock) {
    this.queue = queue;
    this.history = history;
    this.config = config;
    this.nudge = nudge;
    this.clock = clock;
  }

  @Override
  public MailId queue(Letter letter) {
    MailId added = queue.add(List.of(letter), clock.instant()).get(0);
    nudge.whenCommitted();
    return added;
  }

  @Override
  public boolean hadEnough(MailKind kind, EmailAddress address) {
    int most = config.recipientHourlyMax();
    return history.countLately(kind, address, clock.instant())
        >= (kind == MailKind.PRIVACY_LINK ? Math.min(most, MOST_ABOUT_PRIVACY) : most);
  }

  @Override
  public void queue(List<Letter> letters) {
    if (!letters.isEmpty()) {
      queue.add(letters, clock.instant());
      nudge.whenCommitted();
    }
  }
}
