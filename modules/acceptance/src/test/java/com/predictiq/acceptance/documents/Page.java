package com.predictiq.acceptance.documents;

import com.predictiq.acceptance.House;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A page of Markdown, and where it leads. */
record Page(Path file, String text) {

  private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
  private static final Pattern HEADING = Pattern.compile("(?m)^#+ +(.*)$");

  /** Of a page in this repository; what lies elsewhere is not ours to promise. */
  record Link(Path target, String anchor) {

    boolean leadsSomewhere() {
      Path there = House.root().resolve(target);
      return Files.exists(there)
          && (anchor.isEmpty() || Page.of(target).headings().anyMatch(anchor::equals));
    }
  }

  static Page of(Path file) {
    return new Page(file, House.text(file));
  }

  static Stream<Page> all() {
    return House.files().stream().filter(file -> file.toString().endsWith(".md")).map(Page::of);
  }

  /** All files that can be come to from here; a directory leads to all that is in it. */
  static Set<Path> reachedFrom(Path first) {
    Set<Path> reached = new LinkedHashSet<>();
    Deque<Path> ahead = new ArrayDeque<>(List.of(first));
    while (!ahead.isEmpty()) {
      Path next = ahead.pop();
      if (!reached.add(next)) {
        continue;
      }
      if (Files.isDirectory(House.root().resolve(next))) {
        House.files().stream().filter(file -> next.equals(file.getParent())).forEach(ahead::add);
      } else if (next.toString().endsWith(".md")) {
        Page.of(next).links().map(Link::target).forEach(ahead::add);
      }
    }
    return reached;
  }

  Stream<Link> links() {
    return LINK.matcher(text)
        .results()
        .map(found -> found.group(1))
        .filter(address -> !address.matches("[a-z]+:.*"))
        .map(this::link);
  }

  private Link link(String address) {
    String[] parts = address.split("#", 2);
    Path target = parts[0].isEmpty() ? file : file.resolveSibling(parts[0]).normalize();
    return new Link(target, parts.length > 1 ? parts[1] : "");
  }

  /** As the places show them that render Markdown. */
  private Stream<String> headings() {
    return HEADING
        .matcher(text)
        .results()
        .map(found -> found.group(1).strip().toLowerCase(Locale.ROOT))
        .map(heading -> heading.replaceAll("[^\\w\\- ]", "").replace(' ', '-'));
  }
}
