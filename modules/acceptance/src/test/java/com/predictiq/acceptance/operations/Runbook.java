package com.predictiq.acceptance.operations;

import com.predictiq.acceptance.House;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What to do when an alert fires: four sections, in the order in which they are needed. */
public record Runbook(String name, String text) {

  private static final List<String> SECTIONS = List.of("Symptom", "Look", "Act", "Verify");
  private static final Pattern SECTION = Pattern.compile("(?m)^## (.*)\n+([^#]?.*)");
  private static final Pattern SAFE = Pattern.compile("(?s)```sh\n(.*?)```");
  private static final Pattern CONSOLE = Pattern.compile("(?s)```console\n(.*?)```");
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#]+)(#[^)]*)?\\)");

  static final Path DIRECTORY = Path.of("docs/runbooks");

  public static List<Runbook> all() {
    return OpsFiles.in(DIRECTORY.toString(), ".md").stream()
        .map(
            file -> new Runbook(file.getFileName().toString().replace(".md", ""), House.text(file)))
        .toList();
  }

  /** Lines that only read, which anybody may run at any time. */
  public List<String> looks() {
    return lines(SAFE);
  }

  /** Lines that want the cluster, the database or a machine beside them. */
  List<String> commands() {
    return lines(CONSOLE);
  }

  private List<String> lines(Pattern blocks) {
    return blocks
        .matcher(text)
        .results()
        .map(found -> found.group(1))
        .flatMap(block -> Arrays.stream(block.split("\n")))
        .filter(line -> !line.isBlank())
        .toList();
  }

  @Override
  public String toString() {
    return name;
  }

  List<String> faults() {
    List<String> faults = new ArrayList<>();
    List<MatchResult> sections = SECTION.matcher(text).results().toList();
    List<String> names = sections.stream().map(found -> found.group(1)).toList();
    if (!names.equals(SECTIONS)) {
      faults.add(name + " has the sections " + names);
    }
    sections.stream()
        .filter(section -> section.group(2).isBlank())
        .forEach(section -> faults.add(name + " says nothing under " + section.group(1)));
    if (!text.startsWith("# " + name + "\n")) {
      faults.add(name + " is not called so");
    }
    brokenLinks().forEach(link -> faults.add(name + " leads to " + link + ", which is not there"));
    return faults;
  }

  private Stream<String> brokenLinks() {
    return LINK.matcher(text)
        .results()
        .map(found -> found.group(1))
        .filter(link -> !House.root().resolve(DIRECTORY).resolve(link).toFile().exists());
  }
}
