package com.predictiq.oracle;

import java.util.Optional;
import java.util.regex.Pattern;

/** The name of a feed in paths and markets, such as {@code btc-usd-simulated}. */
public record FeedId(String value) {

  private static final int MAX_LENGTH = 64;
  private static final Pattern FORM = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  public FeedId {
    if (value.length() > MAX_LENGTH || !FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("not the name of a feed: " + value);
    }
  }

  public static Optional<FeedId> parse(String text) {
    return text != null && text.length() <= MAX_LENGTH && FORM.matcher(text).matches()
        ? Optional.of(new FeedId(text))
        : Optional.empty();
  }

  @Override
  public String toString() {
    return value;
  }
}
