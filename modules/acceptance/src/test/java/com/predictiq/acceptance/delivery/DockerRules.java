package com.predictiq.acceptance.delivery;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What an image of ours keeps to, and beside each rule a file that breaks it. */
final class DockerRules {

  private DockerRules() {}

  static List<Rule<Dockerfile>> all() {
    return Stream.of(bases(), process(), contents(), layers()).flatMap(List::stream).toList();
  }

  private static List<Rule<Dockerfile>> bases() {
    return List.of(
        rule(
            "an image builds in one stage and ships another",
            file -> file.all("FROM").count() > 1 && file.last().all("RUN").count() == 0,
            "FROM a:1.0\nRUN ./mvnw package\n"),
        rule(
            "an image pins its bases",
            DockerRules::pinned,
            "ARG BASE=eclipse-temurin:latest\nFROM ${BASE}\n"));
  }

  private static List<Rule<Dockerfile>> process() {
    return List.of(
        rule(
            "an image runs as nobody special",
            file ->
                file.last()
                    .all("USER")
                    .reduce((first, next) -> next)
                    .orElse("")
                    .matches("[1-9]\\d+:.*"),
            "FROM a:1.0\nUSER 10001:10001\nUSER root\n"),
        rule(
            "an image hears signals",
            file ->
                file.last().all("ENTRYPOINT").count() == 1
                    && file.last().all("ENTRYPOINT").allMatch(DockerRules::isExecForm),
            "FROM a:1.0\nENTRYPOINT java @jvm.options Node\n"),
        rule(
            "an image checks itself without curl",
            file ->
                file.last()
                    .all("HEALTHCHECK")
                    .anyMatch(
                        check ->
                            isExecForm(check.replaceFirst(".*CMD ", ""))
                                && !check.contains("curl")),
            "FROM a:1.0\nHEALTHCHECK CMD curl -f localhost\n"));
  }

  private static List<Rule<Dockerfile>> contents() {
    return List.of(
        rule(
            "an image holds no secret",
            file ->
                file.instructions().stream()
                    .filter(instruction -> instruction.matches("(ARG|ENV|COPY|ADD) .*"))
                    .noneMatch(
                        text -> text.matches("(?i).*(password|secret|token|_key|\\.env|\\.pem).*")),
            "FROM a:1.0\nARG DATABASE_PASSWORD\n"),
        rule(
            "an image fetches nothing unseen",
            file ->
                file.all("ADD").count() == 0
                    && file.all("RUN").noneMatch(run -> run.matches(".*(curl|wget|apt-get).*")),
            "FROM a:1.0\nADD https://example.org/x.jar /\n"),
        rule(
            "an image says what it is",
            file ->
                List.of("title", "version", "revision", "licenses").stream()
                    .allMatch(
                        label ->
                            file.last()
                                .all("LABEL")
                                .anyMatch(
                                    text -> text.contains("org.opencontainers.image." + label))),
            "FROM a:1.0\nLABEL version=1\n"),
        rule(
            "an image lists its parts",
            file -> file.last().all("COPY").anyMatch(copy -> copy.contains("bom.json")),
            "FROM a:1.0\nCOPY --from=build /image/app app\n"));
  }

  private static List<Rule<Dockerfile>> layers() {
    return List.of(
        rule(
            "an image ships last what changes most",
            file -> {
              List<String> copies = file.last().all("COPY").map(DockerRules::target).toList();
              return copies.indexOf("payara") == 0
                  && copies.indexOf("lib") == 1
                  && copies.indexOf("app") == copies.size() - 1;
            },
            "FROM a:1.0\nCOPY --from=build /image/app app\nCOPY --from=build /image/lib lib\n"));
  }

  private static Rule<Dockerfile> rule(String name, Predicate<Dockerfile> kept, String breach) {
    return new Rule<>(name, kept, Dockerfile.of(breach));
  }

  /** A version that says which build it is, or a digest. */
  static boolean isPinned(String image) {
    return image.matches("[a-z0-9./_-]+:v?\\d+\\.\\d[\\w.-]*|[a-z0-9./_-]+@sha256:[0-9a-f]{64}");
  }

  private static boolean pinned(Dockerfile file) {
    List<String> bases =
        file.all("ARG").filter(arg -> arg.contains("_IMAGE=") || arg.contains("BASE=")).toList();
    return file.all("FROM").map(from -> from.split(" ", 2)[0]).allMatch(from -> known(from, bases));
  }

  private static boolean known(String from, List<String> bases) {
    String name = from.replaceAll("[${}]", "");
    return bases.stream()
        .filter(base -> base.startsWith(name + "="))
        .map(base -> base.substring(name.length() + 1))
        .findFirst()
        .map(DockerRules::isPinned)
        .orElseGet(() -> isPinned(from));
  }

  private static boolean isExecForm(String command) {
    return command.matches("\\[\"[^\"]+\"(, \"[^\"]+\")*]");
  }

  private static String target(String copy) {
    return copy.substring(copy.lastIndexOf(' ') + 1);
  }
}
