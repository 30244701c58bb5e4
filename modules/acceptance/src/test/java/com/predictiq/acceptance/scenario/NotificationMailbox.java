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

  private static final Duration SOON = Duration.ofSeconds(30);

  /** The newest mail whose subject begins so, as soon as it is there. */
  String awaited(String subject) {
    return await()
        .atMost(SOON)
        .pollInterval(Duration.ofMillis(200))
        .until(() -> newest(subject), Optional::isPresent)
        .orElseThrow();
  }

  Optional<String> newest(String subject) {
    JsonNode mails =
        rehearsal.operator().get("/api/v1/admin/email/outbox?limit=100").is(200).json();
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
