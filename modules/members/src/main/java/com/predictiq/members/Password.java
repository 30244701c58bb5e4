package com.predictiq.members;

import java.text.Normalizer;
import java.util.Optional;

/**
 * A password somebody typed, in the Unicode form NFKC, so that another keyboard writes the same
 * one. Shows itself to nothing but {@link #text()}.
 */
public record Password(String text) {

  public static final int MIN_CHARACTERS = 10;
  public static final int MAX_CHARACTERS = 128;

  public Password {
    text = Normalizer.normalize(text, Normalizer.Form.NFKC);
  }

  /** What is wrong with it for somebody new; continues "the password". */
  public Optional<String> weakness(EmailAddress email) {
    int characters = text.codePointCount(0, text.length());
    if (characters < MIN_CHARACTERS || characters > MAX_CHARACTERS) {
      return Optional.of("must have " + MIN_CHARACTERS + " to " + MAX_CHARACTERS + " characters");
    }
    if (text.codePoints().distinct().count() < 4) {
      return Optional.of("must not be the same few characters over and over");
    }
    String plain = text.toLowerCase(java.util.Locale.ROOT);
    if (plain.equals(email.text())
        || (email.name().length() >= 4 && plain.contains(email.name()))) {
      return Optional.of("must not contain the name in the e-mail address");
    }
    return Optional.empty();
  }

  @Override
  public String toString() {
    return "***";
  }
}
