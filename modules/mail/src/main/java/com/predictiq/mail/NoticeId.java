package com.predictiq.mail;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** One thing that one member was told; in the order of telling. */
public record NoticeId(UUID value) {

  private static final Pattern FORM =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

  public static Optional<NoticeId> parse(String text) {
    return text != null && FORM.matcher(text).matches()
        ? Optional.of(new NoticeId(UUID.fromString(text)))
        : Optional.empty();
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
