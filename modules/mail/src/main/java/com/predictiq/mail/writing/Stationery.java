package com.predictiq.mail.writing;

import com.predictiq.mail.MailKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Writes mails from templates. Strict: a variable that is missing, or given for nothing, is a
 * mistake of ours and no mail. In HTML every variable is escaped, and what is called a URL is one.
 */
@ApplicationScoped
public class Stationery {

  public static final String LINK_TO_LEAVE = "unsubscribe_url";

  private static final String URL = "_url";
  private static final Pattern WEB_ADDRESS =
      Pattern.compile("https?://[^\\s\\p{Cntrl}<>\"'`\\\\]{1,2000}");

  /** What the layout says about the house. */
  public record House(String name, String url) {}

  private final Map<String, Sheet> sheets = new ConcurrentHashMap<>();

  public Written write(MailKind kind, String locale, Map<String, Object> variables, House house) {
    requireWebAddresses(variables);
    Sheet sheet = sheet(kind, locale);
    sheet.requireAllUsed(variables, kind);
    return sheet.fill(context(kind, variables), house);
  }

  /** A mail with its variables' names in their place. */
  public Written sample(MailKind kind, String locale, House house) {
    Sheet sheet = sheet(kind, locale);
    Map<String, Object> samples = new HashMap<>(sheet.names().samples(house.url()));
    if (!kind.leavable()) {
      samples.put(LINK_TO_LEAVE, "");
    }
    return sheet.fill(samples, house);
  }

  /** Web addresses lead to the web, and nowhere else when they are followed. */
  private static void requireWebAddresses(Map<String, Object> variables) {
    variables.forEach(
        (name, value) -> {
          if (value instanceof List<?> items) {
            items.forEach(item -> requireWebAddresses(Sheet.item(item)));
          } else if (name.endsWith(URL) && !isWebAddress(String.valueOf(value))) {
            throw new IllegalArgumentException(name + " is no web address");
          }
        });
  }

  private static boolean isWebAddress(String text) {
    try {
      return WEB_ADDRESS.matcher(text).matches() && URI.create(text).getHost() != null;
    } catch (IllegalArgumentException unreadable) {
      return false;
    }
  }

  /** The layout asks everybody for the link to leave by; only some have one, and these must. */
  private static Map<String, Object> context(MailKind kind, Map<String, Object> variables) {
    Map<String, Object> context = new HashMap<>(variables);
    if (!kind.leavable() && context.put(LINK_TO_LEAVE, "") != null) {
      throw new IllegalArgumentException(kind.slug() + " has no use for " + LINK_TO_LEAVE);
    }
    return context;
  }

  private Sheet sheet(MailKind kind, String asked) {
    String locale = Locales.nearest(kind, asked);
    return sheets.computeIfAbsent(locale + "/" + kind.slug(), any -> Sheet.read(kind, locale));
  }
}
