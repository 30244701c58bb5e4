package com.predictiq.mail.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes mails from templates. {@code {{name}}} stands for a variable, escaped where the mail is
 * HTML; the first line of the text is its subject. Strict: a variable that is missing, or given for
 * nothing, is a mistake of ours and no mail.
 */
@ApplicationScoped
class Letters {

  private static final Pattern PLACE = Pattern.compile("\\{\\{([a-z_]+)}}");
  private static final String SUBJECT = "Subject: ";
  private static final String LINK_TO_LEAVE = "unsubscribe_url";

  private final MailConfig config;

  @Inject
  Letters(MailConfig config) {
    this.config = config;
  }

  Message write(MailJob job) {
    String text = read(job, "txt");
    String html = read(job, "html");
    requireAllUsed(job, text + html);
    String filled = fill(text, job.variables(), false);
    int endOfSubject = filled.indexOf('\n');
    return new Message(
        job.messageId(),
        config.from(),
        config.fromName(),
        job.recipient(),
        filled.substring(SUBJECT.length(), endOfSubject),
        filled.substring(endOfSubject + 1).strip() + "\n",
        fill(html, job.variables(), true),
        headers(job.variables()));
  }

  /** A mail that says where to leave says so to the reader's program too (RFC 2369, RFC 8058). */
  private static Map<String, String> headers(Map<String, String> variables) {
    Map<String, String> headers = new LinkedHashMap<>();
    if (variables.containsKey(LINK_TO_LEAVE)) {
      headers.put("List-Unsubscribe", "<" + variables.get(LINK_TO_LEAVE) + ">");
      headers.put("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
    }
    return headers;
  }

  private static String fill(String template, Map<String, String> variables, boolean html) {
    return PLACE
        .matcher(template)
        .replaceAll(
            place -> {
              String value = variables.get(place.group(1));
              if (value == null) {
                throw new IllegalArgumentException("the mail needs " + place.group());
              }
              return Matcher.quoteReplacement(html ? escape(value) : value);
            });
  }

  private static void requireAllUsed(MailJob job, String template) {
    for (String name : job.variables().keySet()) {
      if (!template.contains("{{" + name + "}}")) {
        throw new IllegalArgumentException(
            "template " + job.template().file() + " has no use for " + name);
      }
    }
  }

  private static String escape(String value) {
    return value
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  private static String read(MailJob job, String kind) {
    String path = "/mail/" + job.locale() + "/" + job.template().file() + "." + kind;
    try (InputStream file = Letters.class.getResourceAsStream(path)) {
      if (file == null) {
        throw new IllegalStateException("there is no template " + path);
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
