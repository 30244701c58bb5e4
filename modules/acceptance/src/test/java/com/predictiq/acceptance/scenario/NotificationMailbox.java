package com.predictiq.acceptance.scenario;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/** One address in the local mailbox, as the operator of a house without a mail server sees it. */
record NotificationMailbox(Rehearsal rehearsal, String address) {

  private static final Duration SOON = Duration.ofSeconds(60);
  private static final int MOST_PAGES = 50;

  /** The newest mail whose subject begins so, as soon as it is there. */
  String awaited(String subject) {
    return await()
        .atMost(SOON)
        .pollInterval(Duration.ofMillis(200))
        .until(() -> newest(subject), Optional::isPresent)
        .orElseThrow();
  }

  /** Page by page: when days pass, all members of a house have mail at once. */
  Optional<String> newest(String subject) {
    String next = "";
    for (int page = 0; page < MOST_PAGES; page++) {
      JsonNode mails =
          rehearsal.operator().get("/api/v1/admin/email/outbox?limit=100" + next).is(200).json();
      Optional<String> found = newest(subject, mails);
      if (found.isPresent() || !mails.path("has_more").asBoolean()) {
        return found;
      }
      next = "&cursor=" + mails.path("next_cursor").asText();
    }
    return Optional.empty();
  }

  private Optional<String> newest(String subject, JsonNode mails) {
    return StreamSupport.stream(mails.path("items").spliterator(), false)
        .filter(mail -> mail.path("to").asText().equals(address))
        .filter(mail -> mail.path("subject").asText().startsWith(subject))
        .map(mail -> mail.path("text").asText())
        .findFirst();
  }

  /** What stands in a mail after these words, up to the next blank. */
  static String after(String words, String mail) {
    Matcher found = Pattern.compile(Pattern.quote(words) + "(\\S+)").matcher(mail);
    if (!found.find()) {
      throw new AssertionError("no " + words + " in " + mail);
    }
    return found.group(1);
  }
}
