package com.predictiq.mail.writing;

import com.predictiq.mail.MailKind;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The templates of one kind in one language. The text opens with its subject and preheader; the
 * HTML is only what stands inside the layout.
 */
record Sheet(
    String locale,
    Template subject,
    Template preheader,
    Template text,
    Template html,
    Template textLayout,
    Template htmlLayout,
    Names names) {

  private static final Pattern FORM =
      Pattern.compile("Subject: ([^\n]+)\nPreheader: ([^\n]+)\n\n(.+)", Pattern.DOTALL);
  private static final Pattern CONTROLS = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029]+");

  /** Attributes in our templates are quoted, so that these five are enough. */
  private static final Mustache.Escaper ESCAPE =
      raw ->
          raw.replace("&", "&amp;")
              .replace("<", "&lt;")
              .replace(">", "&gt;")
              .replace("\"", "&quot;")
              .replace("'", "&#39;");

  private static final Mustache.Compiler HTML =
      Mustache.compiler().withEscaper(ESCAPE).strictSections(true).emptyStringIsFalse(true);
  private static final Mustache.Compiler TEXT = HTML.escapeHTML(false);

  static Sheet read(MailKind kind, String locale) {
    Matcher parts = FORM.matcher(file(path(locale, kind, "txt")));
    if (!parts.matches()) {
      throw new IllegalStateException(
          kind.slug() + ".txt in " + locale + " lacks a subject, a preheader or a text");
    }
    Template subject = TEXT.compile(parts.group(1));
    Template preheader = TEXT.compile(parts.group(2));
    Template text = TEXT.compile(parts.group(3));
    Template html = HTML.compile(file(path(locale, kind, "html")));
    Template textLayout = TEXT.compile(file("/mail/" + locale + "/layout.txt"));
    Template htmlLayout = HTML.compile(file("/mail/" + locale + "/layout.html"));
    Names names = Names.in(subject, preheader, text, html, textLayout, htmlLayout);
    return new Sheet(locale, subject, preheader, text, html, textLayout, htmlLayout, names);
  }

  static String path(String locale, MailKind kind, String form) {
    return "/mail/" + locale + "/" + kind.slug() + "." + form;
  }

  @SuppressWarnings("unchecked") // the letter has seen to it
  static Map<String, Object> item(Object item) {
    return (Map<String, Object>) item;
  }

  void requireAllUsed(Map<String, Object> variables, MailKind kind) {
    variables.keySet().stream()
        .filter(name -> !names.contain(name))
        .findFirst()
        .ifPresent(
            name -> {
              throw new IllegalArgumentException(kind.slug() + " has no use for " + name);
            });
  }

  Written fill(Map<String, Object> variables, Stationery.House house) {
    Map<String, Object> around = new HashMap<>(variables);
    around.put("house_name", house.name());
    around.put("house_url", house.url());
    String head = oneLine(fill(subject, around));
    String hint = oneLine(fill(preheader, around));
    around.put("subject", head);
    around.put("preheader", hint);
    around.put("body", fill(text, around).strip());
    String plain = fill(textLayout, around).strip() + "\n";
    around.put("body", fill(html, around).strip());
    return new Written(locale, head, hint, plain, fill(htmlLayout, around));
  }

  /** Somebody's line break in a subject would be the beginning of somebody's header. */
  private static String oneLine(String filled) {
    return CONTROLS.matcher(filled).replaceAll(" ").strip();
  }

  private static String fill(Template template, Map<String, Object> variables) {
    try {
      return template.execute(variables);
    } catch (MustacheException missing) {
      throw new IllegalArgumentException("the mail lacks a variable: " + missing.getMessage());
    }
  }

  private static String file(String path) {
    try (InputStream file = Sheet.class.getResourceAsStream(path)) {
      if (file == null) {
        throw new IllegalStateException("there is no template " + path);
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
