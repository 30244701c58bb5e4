package com.predictiq.mail.carriers;

import com.predictiq.mail.EmailAddress;
import com.predictiq.mail.MailKind;
import java.util.Map;
import java.util.UUID;

/**
 * A mail as it goes to the provider. Nothing in a header can start another header: whoever builds
 * one with a line break in it has let somebody else write, and gets no message.
 */
public record Message(
    UUID id,
    MailKind kind,
    String messageId,
    EmailAddress from,
    String fromName,
    EmailAddress to,
    String subject,
    String text,
    String html,
    Map<String, String> headers) {

  public Message {
    headers = Map.copyOf(headers);
    requireOneLine(messageId);
    requireOneLine(fromName);
    requireOneLine(subject);
    headers.forEach(
        (name, value) -> {
          requireOneLine(name);
          requireOneLine(value);
        });
  }

  private static void requireOneLine(String header) {
    if (header.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException(
          "a header holds a line break or another control character");
    }
  }
}
