package com.predictiq.mail;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An address that mail can be sent to, in one spelling: the domain in small ASCII letters, also
 * when it was written with others. Quoted local parts, comments and address literals are refused:
 * nobody has one, and header injection lives there.
 */
public record EmailAddress(String value) {

  private static final int MAX_LENGTH = 254;
  private static final int MAX_LOCAL = 64;
  private static final String ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";
  private static final String LABEL = "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?";
  private static final Pattern LOCAL = Pattern.compile(ATOM + "(?:\\." + ATOM + ")*");

  /** At least two labels, the last of which is no number. */
  private static final Pattern DOMAIN = Pattern.compile("(?:" + LABEL + "\\.)+(?![0-9]+$)" + LABEL);

  public EmailAddress {
    if (!isNormal(value)) {
      throw new IllegalArgumentException("not an e-mail address in its normal spelling");
    }
  }

  public static Optional<EmailAddress> parse(String text) {
    if (text == null || text.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    int at = text.lastIndexOf('@');
    if (at < 1) {
      return Optional.empty();
    }
    return ascii(text.substring(at + 1))
        .map(domain -> text.substring(0, at) + "@" + domain)
        .filter(EmailAddress::isNormal)
        .map(EmailAddress::new);
  }

  public String domain() {
    return value.substring(value.lastIndexOf('@') + 1);
  }

  /** Enough to recognise it in a log, not enough to write to. */
  @Override
  public String toString() {
    return value.charAt(0) + "***@" + domain();
  }

  private static boolean isNormal(String text) {
    int at = text.lastIndexOf('@');
    return text.length() <= MAX_LENGTH
        && at >= 1
        && at <= MAX_LOCAL
        && LOCAL.matcher(text.substring(0, at)).matches()
        && DOMAIN.matcher(text.substring(at + 1)).matches();
  }

  private static Optional<String> ascii(String domain) {
    try {
      return Optional.of(IDN.toASCII(domain, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT));
    } catch (IllegalArgumentException noDomain) {
      return Optional.empty();
    }
  }
}
