package com.predictiq.mail;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A mail to be written. A variable is a text, a yes or no, or a list of maps of texts, which the
 * template goes through; one whose name ends in {@code _url} is a web address.
 *
 * @param locale a language tag such as {@code de-AT}; the nearest there is will be taken
 * @param sendAfter not before this time; at once if empty
 */
public record Letter(
    MailKind kind,
    EmailAddress to,
    String locale,
    Map<String, Object> variables,
    LetterPriority priority,
    Optional<Instant> sendAfter) {

  public static final String DEFAULT_LOCALE = "en";

  public Letter {
    variables = Map.copyOf(variables);
    variables.forEach(Letter::requireKnownForm);
    if (priority == LetterPriority.BULK && !kind.leavable()) {
      throw new IllegalArgumentException(kind + " cannot be left, so it cannot go to many");
    }
  }

  public static Letter of(MailKind kind, EmailAddress to, String locale, Map<String, ?> variables) {
    return new Letter(kind, to, locale, Map.copyOf(variables), kind.priority(), Optional.empty());
  }

  public Letter after(Instant time) {
    return new Letter(kind, to, locale, variables, priority, Optional.of(time));
  }

  public Letter withPriority(LetterPriority other) {
    return new Letter(kind, to, locale, variables, other, sendAfter);
  }

  private static void requireKnownForm(String name, Object value) {
    if (!(value instanceof String
        || value instanceof Boolean
        || (value instanceof List<?> items && items.stream().allMatch(Letter::isItem)))) {
      throw new IllegalArgumentException(
          name + " is neither a text, nor a yes or no, nor a list of maps of texts");
    }
  }

  private static boolean isItem(Object item) {
    return item instanceof Map<?, ?> map
        && map.keySet().stream().allMatch(String.class::isInstance)
        && map.values().stream().allMatch(String.class::isInstance);
  }
}
