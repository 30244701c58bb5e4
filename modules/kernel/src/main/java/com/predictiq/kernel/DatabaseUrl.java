package com.predictiq.kernel;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The address of a PostgreSQL database in the form everybody hands out: {@code
 * postgres://user:password@host:port/database?sslmode=require}. Special characters are
 * percent-encoded. The password shows in nothing but {@link #password()}.
 */
public record DatabaseUrl(
    String host, int port, String database, String user, String password, String options) {

  private static final String KEY = "DATABASE_URL";
  private static final String FORM =
      "must look like postgres://user:password@host:5432/database?sslmode=require";
  private static final int DEFAULT_PORT = 5432;
  private static final int HIGHEST_PORT = 65535;
  private static final Set<String> SCHEMES = Set.of("postgres", "postgresql");

  /** Options an operator may give; anything else is more likely a slip than a wish. */
  private static final Set<String> OPTIONS =
      Set.of(
          "sslmode",
          "sslrootcert",
          "sslcert",
          "sslkey",
          "connectTimeout",
          "loginTimeout",
          "targetServerType");

  private static final Pattern SECONDS = Pattern.compile("\\d{1,4}");
  private static final List<String> SSL_MODES =
      List.of("disable", "allow", "prefer", "require", "verify-ca", "verify-full");

  public static DatabaseUrl parse(String text) {
    URI uri = uri(text.strip());
    String[] credentials = Optional.ofNullable(uri.getRawUserInfo()).orElse("").split(":", 2);
    String path = Optional.ofNullable(uri.getRawPath()).orElse("");
    if (uri.getHost() == null || path.length() < 2 || path.indexOf('/', 1) >= 0) {
      throw new BadSetting(KEY, FORM + "; host or database is missing.");
    }
    if (credentials[0].isBlank()) {
      throw new BadSetting(KEY, FORM + "; the user is missing.");
    }
    if (uri.getPort() == 0 || uri.getPort() > HIGHEST_PORT) {
      throw new BadSetting(KEY, FORM + "; there is no port " + uri.getPort() + ".");
    }
    return new DatabaseUrl(
        uri.getHost(),
        uri.getPort() < 0 ? DEFAULT_PORT : uri.getPort(),
        decode(path.substring(1)),
        decode(credentials[0]),
        credentials.length > 1 ? decode(credentials[1]) : "",
        options(uri));
  }

  /** The address as the JDBC driver wants it, without user and password. */
  public String jdbc() {
    return "jdbc:postgresql://" + host + ":" + port + "/" + database + options;
  }

  /** Host, port and database: enough to recognise it in a message. */
  public String place() {
    return host + ":" + port + "/" + database;
  }

  @Override
  public String toString() {
    return "postgres://" + user + ":***@" + place() + options;
  }

  private static URI uri(String text) {
    try {
      URI uri = new URI(text);
      if (uri.getScheme() == null || !SCHEMES.contains(uri.getScheme().toLowerCase(Locale.ROOT))) {
        throw new BadSetting(KEY, FORM + "; it does not start with postgres://.");
      }
      return uri;
    } catch (URISyntaxException unreadable) {
      throw new BadSetting(
          KEY, FORM + "; percent-encode special characters in the password (@ is %40, # is %23).");
    }
  }

  private static String options(URI uri) {
    if (uri.getRawQuery() == null || uri.getRawQuery().isEmpty()) {
      return "";
    }
    return Arrays.stream(uri.getRawQuery().split("&"))
        .map(DatabaseUrl::known)
        .collect(Collectors.joining("&", "?", ""));
  }

  private static String known(String option) {
    String name = option.split("=", 2)[0];
    if (!OPTIONS.contains(name) || !option.contains("=")) {
      throw new BadSetting(
          KEY, "has the option '" + name + "'; known are " + String.join(", ", sorted()) + ".");
    }
    String value = option.substring(name.length() + 1);
    if (name.endsWith("Timeout") && !SECONDS.matcher(value).matches()) {
      throw new BadSetting(KEY, "has '" + option + "'; it must be seconds, as in " + name + "=10.");
    }
    if (name.equals("sslmode") && !SSL_MODES.contains(value)) {
      throw new BadSetting(
          KEY, "has '" + option + "'; sslmode is one of " + String.join(", ", SSL_MODES) + ".");
    }
    return option;
  }

  private static SortedSet<String> sorted() {
    return new TreeSet<>(OPTIONS);
  }

  private static String decode(String part) {
    return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
  }
}
