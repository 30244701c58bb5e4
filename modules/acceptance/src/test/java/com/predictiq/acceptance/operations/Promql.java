package com.predictiq.acceptance.operations;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which metrics a query reads. What stands in quotes, in the braces of a selector, in the brackets
 * of a range or in the list of a grouping is none; nor is what is followed by a bracket, a
 * function.
 */
final class Promql {

  private static final Pattern QUOTED = Pattern.compile("\"(\\\\.|[^\"\\\\])*\"");
  private static final Pattern BRACED = Pattern.compile("\\{[^}]*}|\\[[^]]*]");
  private static final Pattern GROUPING =
      Pattern.compile("\\b(by|without|on|ignoring|group_left|group_right)\\s*\\([^)]*\\)");
  private static final Pattern NAME =
      Pattern.compile("(?<![\\w:.])[a-zA-Z_:][\\w:]*(?!\\s*\\(|[\\w:])");
  private static final Set<String> WORDS =
      Set.of("and", "or", "unless", "bool", "offset", "by", "without", "on", "ignoring");

  private Promql() {}

  static Set<String> metrics(String query) {
    String bare = QUOTED.matcher(query).replaceAll("");
    bare = GROUPING.matcher(BRACED.matcher(bare).replaceAll("")).replaceAll("");
    bare = bare.replaceAll("\\boffset\\s+\\w+", "");
    Set<String> found = new TreeSet<>();
    Matcher names = NAME.matcher(bare);
    while (names.find()) {
      if (!WORDS.contains(names.group())) {
        found.add(names.group());
      }
    }
    return found;
  }
}
