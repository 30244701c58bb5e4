package com.predictiq.mail.internal;

import com.predictiq.mail.Letter;
import com.predictiq.mail.Letters;
import com.predictiq.mail.MailKind;
import com.predictiq.mail.internal.IssueStore.Open;
import com.predictiq.mail.internal.IssueStore.Reader;
import com.predictiq.mail.internal.TokenStore.Purpose;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * So many readers at a time: their letters, their links to leave by and how far the issue has come
 * commit together, so that a crash costs nobody a letter and gives nobody two.
 */
@ApplicationScoped
class IssueBites {

  static final int READERS = 500;

  private final IssueStore issues;
  private final TokenStore tokens;
  private final Letters letters;
  private final MailConfig config;
  private final InstantSource clock;

  @Inject
  IssueBites(
      IssueStore issues,
      TokenStore tokens,
      Letters letters,
      MailConfig config,
      InstantSource clock) {
    this.issues = issues;
    this.tokens = tokens;
    this.letters = letters;
    this.config = config;
    this.clock = clock;
  }

  /** For how many readers there is a letter now; empty when no issue is due. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  Optional<Integer> bite() {
    Instant now = clock.instant();
    return issues.take(now).map(issue -> handOut(issue, now));
  }

  private int handOut(Open issue, Instant now) {
    List<Reader> readers = issues.readers(issue, READERS);
    if (!readers.isEmpty()) {
      Map<UUID, String> leaving =
          tokens.issue(
              readers.stream().map(Reader::id).toList(),
              Purpose.UNSUBSCRIBE,
              now,
              NewsletterDesk.LEAVING);
      letters.queue(
          readers.stream().map(reader -> letter(issue, reader, leaving.get(reader.id()))).toList());
      issues.handedTo(issue, readers);
    }
    if (readers.size() < READERS) {
      issues.finish(issue, now);
    }
    return readers.size();
  }

  private Letter letter(Open issue, Reader reader, String token) {
    Map<String, Object> variables = new HashMap<>(issue.content());
    variables.put("unsubscribe_url", config.newsletterLink("unsubscribe", token));
    return Letter.of(MailKind.NEWSLETTER_ISSUE, reader.address(), reader.locale(), variables);
  }
}
