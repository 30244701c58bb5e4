package com.predictiq.liquibase;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How a changelog folder has to look; answers with a sentence for everything that does not. */
final class ChangelogRules {

  private static final Pattern INCLUDE = Pattern.compile("<include file=\"([^\"]+)\"/>");
  private static final Pattern FILE_NAME = Pattern.compile("(\\d{4})-[a-z0-9-]+\\.sql");
  private static final Pattern ANY_CHANGE_SET = Pattern.compile("(?i)^\\s*--\\s*changeset\\b.*");
  private static final Pattern OUR_CHANGE_SET =
      Pattern.compile("^--changeset ([a-z]+):(\\d{4})-[a-z0-9-]+( .*)?$");
  private static final Pattern ROLLBACK =
      Pattern.compile("^(--rollback |/\\* liquibase rollback).*");
  private static final Pattern REPEATED = Pattern.compile("(?i).*run(OnChange|Always):true.*");

  private final Path resources;
  private final List<String> broken = new ArrayList<>();

  private ChangelogRules(Path resources) {
    this.resources = resources;
  }

  static List<String> brokenIn(Path resources) {
    ChangelogRules rules = new ChangelogRules(resources);
    rules.checkRoot();
    return rules.broken;
  }

  private void checkRoot() {
    List<String> included = includes("db/changelog.xml");
    for (String folder : children("db")) {
      if (Files.isDirectory(resources.resolve(folder))) {
        require(
            included.contains(folder + "/changelog.xml"), "db/changelog.xml leaves out " + folder);
        checkModule(folder);
      }
    }
  }

  private void checkModule(String folder) {
    List<String> included = includes(folder + "/changelog.xml");
    require(
        included.equals(included.stream().sorted().distinct().toList()),
        folder + "/changelog.xml does not include its files once each, in their order");
    Set<String> numbers = new HashSet<>();
    for (String file : children(folder)) {
      if (file.endsWith(".sql")) {
        require(included.contains(file), folder + "/changelog.xml leaves out " + file);
        checkFile(file, numbers);
      }
    }
  }

  private void checkFile(String file, Set<String> numbers) {
    Path path = resources.resolve(file);
    Matcher name = FILE_NAME.matcher(path.getFileName().toString());
    require(name.matches(), file + " is not named like 0002-accounts.sql");
    if (!name.matches()) {
      return;
    }
    require(numbers.add(name.group(1)), file + " has a number that another file has");
    List<String> lines = lines(path);
    require(
        lines.get(0).equals("--liquibase formatted sql"),
        file + " does not begin with --liquibase formatted sql");
    checkChangeSets(file, path.getParent().getFileName().toString(), name.group(1), lines);
  }

  private void checkChangeSets(String file, String module, String number, List<String> lines) {
    List<Integer> starts = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      if (ANY_CHANGE_SET.matcher(lines.get(i)).matches()) {
        starts.add(i);
      }
    }
    require(!starts.isEmpty(), file + " holds no change set");
    starts.add(lines.size());
    for (int i = 0; i + 1 < starts.size(); i++) {
      checkChangeSet(file, module, number, lines.subList(starts.get(i), starts.get(i + 1)));
    }
  }

  private void checkChangeSet(String file, String module, String number, List<String> lines) {
    String head = lines.get(0);
    Matcher ours = OUR_CHANGE_SET.matcher(head);
    require(
        ours.matches() && ours.group(1).equals(module) && ours.group(2).equals(number),
        "%s: '%s' is not --changeset %s:%s-words".formatted(file, head, module, number));
    require(
        !REPEATED.matcher(head).matches(),
        "%s: '%s' runs again; a change set runs once".formatted(file, head));
    require(
        lines.stream().anyMatch(line -> ROLLBACK.matcher(line).matches()),
        "%s: '%s' has no rollback".formatted(file, head));
  }

  private void require(boolean kept, String sentence) {
    if (!kept) {
      broken.add(sentence);
    }
  }

  private List<String> includes(String file) {
    return INCLUDE
        .matcher(String.join("\n", lines(resources.resolve(file))))
        .results()
        .map(match -> match.group(1))
        .toList();
  }

  private List<String> children(String folder) {
    try (Stream<Path> children = Files.list(resources.resolve(folder))) {
      return children.map(child -> folder + "/" + child.getFileName()).sorted().toList();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static List<String> lines(Path file) {
    try {
      return Files.exists(file) ? Files.readAllLines(file) : List.of("");
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
