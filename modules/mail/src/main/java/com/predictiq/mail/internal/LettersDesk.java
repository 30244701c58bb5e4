package com.predictiq.mail.internal;

import com.predictiq.mail.Letter;
import com.predictiq.mail.Letters;
import com.predictiq.mail.MailId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;

/** Takes letters in, in the transaction of whoever decided them. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class LettersDesk implements Letters {

  private final MailQueue queue;
  private final Nudge nudge;
  private final InstantSource clock;

  @Inject
  LettersDesk(MailQueue queue, Nudge nudge, InstantSource clock) {
    this.queue = queue;
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
  public void queue(List<Letter> letters) {
    if (!letters.isEmpty()) {
      queue.add(letters, clock.instant());
      nudge.whenCommitted();
    }
  }
}
