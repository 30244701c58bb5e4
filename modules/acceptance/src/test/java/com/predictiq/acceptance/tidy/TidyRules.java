package com.predictiq.acceptance.tidy;

import com.predictiq.acceptance.JavaText;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How every file of the tree is kept. Where a text must not occur, this file must not have it. */
final class TidyRules {

  static final int MOST_LINES = 300;
  static final int MOST_LINES_OF_A_METHOD = 40;
  static final int MOST_LINES_OF_A_README = 60;

  private static final Set<String> TESTS =
      Set.of("Test", "ParameterizedTest", "RepeatedTest", "Property", "Example", "TestFactory");

  private TidyRules() {}

  static Stream<TidyRule> all() {
    return Stream.of(lengths(), blanks(), words()).flatMap(Function.identity());
  }

  private static Stream<TidyRule> lengths() {
    return Stream.of(
        new TidyRule(
            "a Java file has at most 300 lines",
            TidyRules::isJava,
            text -> longer(text, MOST_LINES),
            "line\n".repeat(MOST_LINES + 1)),
        new TidyRule(
            "a method has at most 40 lines",
            TidyRules::isJava,
            TidyRules::longMethods,
            "class C { void m() {\n" + "m();\n".repeat(MOST_LINES_OF_A_METHOD - 1) + "} }"),
        new TidyRule(
            "the README of a module has at most 60 lines",
            TidyRules::isReadmeOfAModule,
            text -> longer(text, MOST_LINES_OF_A_README),
            "line\n".repeat(MOST_LINES_OF_A_README + 1)));
  }

  private static Stream<TidyRule> blanks() {
    return Stream.of(
        new TidyRule("no file has a tab", TidyRules::isSpaced, without("\\t"), "a\tb\n"),
        new TidyRule(
            "no file has carriage returns", TidyRules::isSpaced, without("\\r"), "a\r\nb\n"),
        new TidyRule(
            "no line ends in a blank", TidyRules::isSpaced, without("(?m)[ \\u00a0]$"), "a \nb\n"),
        new TidyRule("the last line is ended", TidyRules::isSpaced, without("[^\\n]\\z"), "a\nb"));
  }

  private static Stream<TidyRule> words() {
    return Stream.of(
        new TidyRule(
            "nothing is left for later",
            TidyRules::isText,
            without("\\b(TO" + "DO|FIX" + "ME|XX" + "X)\\b"),
            "// TO" + "DO: think\n"),
        new TidyRule(
            "no test sleeps, is switched off or wants an order",
            TidyRules::isTestCode,
            without("(Thread|TimeUnit\\.\\w+)\\.sleep\\(|@(Disabled|Order|TestMethodOrder)\\b"),
            "Thread." + "sleep(100);\n"),
        new TidyRule(
            "a test is a sentence",
            TidyRules::isTestCode,
            TidyRules::unspeakable,
            "class C { @Test void testPlace() { place(); } }"),
        new TidyRule(
            "no registry and no machine is named",
            TidyRules::isText,
            without("(?i)repo1?\\.maven|\\bartifactory\\b|\\bnexus\\b|(?<![\\w.:-])/[w]ork/"),
            "see https://repo" + ".maven.example/maven2\n"));
  }

  private static Function<String, List<String>> without(String pattern) {
    Pattern unwanted = Pattern.compile(pattern);
    return text ->
        unwanted
            .matcher(text)
            .results()
            .map(found -> "line " + lineOf(text, found.start()) + ": " + found.group().strip())
            .toList();
  }

  private static long lineOf(String text, int position) {
    return text.substring(0, position).lines().count() + (atLineStart(text, position) ? 1 : 0);
  }

  private static boolean atLineStart(String text, int position) {
    return position == 0 || text.charAt(position - 1) == '\n';
  }

  private static List<String> longer(String text, int most) {
    long lines = text.lines().count();
    return lines <= most ? List.of() : List.of(lines + " lines");
  }

  private static List<String> longMethods(String source) {
    return JavaText.parse(source).methods().stream()
        .filter(method -> method.lines() > MOST_LINES_OF_A_METHOD)
        .map(method -> method.name() + " has " + method.lines() + " lines")
        .toList();
  }

  private static List<String> unspeakable(String source) {
    return JavaText.parse(source).methods().stream()
        .filter(method -> method.annotations().stream().anyMatch(TESTS::contains))
        .map(JavaText.Method::name)
        .filter(name -> !name.matches("[a-z0-9]+(_[a-z0-9]+)+"))
        .toList();
  }

  private static boolean isJava(Path file) {
    return file.toString().endsWith(".java");
  }

  private static boolean isTestCode(Path file) {
    return isJava(file) && (file.toString().contains("src/test/java") || file.startsWith("bench"));
  }

  private static boolean isText(Path file) {
    return !file.toString().matches(".*\\.(png|jpg|jpeg|gif|ico|webp|woff2|gz|zip|jar|pdf)");
  }

  /** Make wants tabs, and Windows its line ends. */
  private static boolean isSpaced(Path file) {
    return isText(file) && !file.endsWith("Makefile") && !file.toString().endsWith(".cmd");
  }

  private static boolean isReadmeOfAModule(Path file) {
    return file.startsWith("modules") && file.getNameCount() == 3 && file.endsWith("README.md");
  }
}
