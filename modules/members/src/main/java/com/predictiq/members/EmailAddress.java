package com.predictiq.members;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An e-mail address as we store and compare it: in lower case. Only ASCII, so that no two addresses
 * look alike; somebody with an internationalised domain gives its {@code xn--} form.
 */
public record EmailAddress(String text) {

  private static final int MAX_LENGTH = 254;
  private static final Pattern FORM =
      Pattern.compile(
          "(?=.{1,64}@)[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
              + "@([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])");

  public EmailAddress {
    if (text.length() > MAX_LENGTH || !FORM.matcher(text).matches()) {
      throw new IllegalArgumentException("not an e-mail address in lower case");
    }
  }

  /** Empty when it is not an address; blanks around it and capital letters do not matter. */
  public static Optional<EmailAddress> parse(String text) {
    String normal = text.strip().toLowerCase(Locale.ROOT);
    return normal.length() <= MAX_LENGTH && FORM.matcher(normal).matches()
        ? Optional.of(new EmailAddress(normal))
        : Optional.empty();
  }

  /** What stands before the at sign. */
  public String name() {
    return text.substring(0, text.indexOf('@'));
  }

  @Override
  public String toString() {
    return text;
  }
}
