package com.predictiq.acceptance.delivery;

import com.predictiq.acceptance.House;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All files of one configuration, as far as they can be read without Terraform and its providers.
 */
record Terraform(String text) {

  private static final Pattern NOTES = Pattern.compile("(?m)^\\s*#.*$");

  static Terraform ours() {
    return new Terraform(
        House.files().stream()
            .filter(file -> file.startsWith("terraform") && file.toString().endsWith(".tf"))
            .map(House::text)
            .map(text -> NOTES.matcher(text).replaceAll(""))
            .collect(Collectors.joining("\n")));
  }

  /** What is named and never made, or made and never named where it is only there to be named. */
  Set<String> loose() {
    Set<String> declared = declared();
    Set<String> used = used();
    Set<String> loose = new TreeSet<>(used);
    loose.removeAll(declared);
    declared.stream()
        .filter(name -> name.matches("(var|local|data)\\..*"))
        .filter(name -> !used.contains(name))
        .forEach(loose::add);
    return loose;
  }

  boolean isBalanced() {
    String bare = text.replaceAll("\"(\\\\.|[^\"\\\\])*\"", "");
    return Stream.of("{}", "[]", "()")
        .allMatch(
            pair ->
                bare.chars().filter(c -> c == pair.charAt(0)).count()
                    == bare.chars().filter(c -> c == pair.charAt(1)).count());
  }

  /** The blocks of one kind of resource, each as it is written. */
  List<String> resources(String type) {
    return found("(?s)resource \"" + type + "\" \"\\w+\" (\\{.*?\\n\\})\\n", 1).toList();
  }

  private Set<String> declared() {
    Stream<String> locals =
        found("(?ms)^locals (\\{.*?^\\})", 1)
            .flatMap(block -> new Terraform(block).found("(?m)^  (\\w+) +=", 1))
            .map(name -> "local." + name);
    return Stream.of(
            found("(?m)^variable \"(\\w+)\"", 1).map(name -> "var." + name),
            found("(?m)^data \"(\\w+\" \"\\w+)\"", 1)
                .map(name -> "data." + name.replace("\" \"", ".")),
            found("(?m)^resource \"(\\w+\" \"\\w+)\"", 1).map(name -> name.replace("\" \"", ".")),
            locals)
        .flatMap(names -> names)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private Set<String> used() {
    return found(
            "(?<![\\w.\"/])(var\\.\\w+|local\\.\\w+|data\\.aws_\\w+\\.\\w+|(?:aws|random)_\\w+\\.\\w+)",
            1)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private Stream<String> found(String pattern, int group) {
    return Pattern.compile(pattern)
        .matcher(text)
        .results()
        .map((MatchResult result) -> result.group(group));
  }
}
