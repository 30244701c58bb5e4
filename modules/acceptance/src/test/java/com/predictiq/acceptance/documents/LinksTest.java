package com.predictiq.acceptance.documents;

import static org.assertj.core.api.Assertions.assertThat;

import com.predictiq.acceptance.House;
import com.predictiq.acceptance.documents.Page.Link;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class LinksTest {

  private static final Path OPERATIONS = Path.of("docs/operations.md");

  @Test
  void every_link_leads_to_something() {
    List<Link> links = Page.all().flatMap(Page::links).toList();
    assertThat(links).hasSizeGreaterThan(100);
    assertThat(links).allMatch(Link::leadsSomewhere);
  }

  /** Whoever runs the platform has one page to begin at. */
  @Test
  void the_page_of_operators_leads_to_every_other() {
    List<Path> pages =
        House.files().stream()
            .filter(file -> file.startsWith("docs") && file.toString().endsWith(".md"))
            .toList();
    assertThat(Page.reachedFrom(OPERATIONS))
        .containsAll(pages)
        .contains(
            Path.of("docker/compose.yaml"),
            Path.of("helm/predictiq"),
            Path.of("ops/bin"),
            Path.of("ops/grafana"),
            Path.of("ops/prometheus"),
            Path.of("terraform"),
            Path.of(".github/workflows"));
  }

  @Test
  void canary_a_link_to_nothing_is_noticed() {
    String text = "[a](gone.md) [b](operations.md#no-such) [c](https://x.example) [d](#alerts)";
    assertThat(new Page(OPERATIONS, text).links())
        .extracting(Link::leadsSomewhere)
        .containsExactly(false, false, true);
    assertThat(Page.of(OPERATIONS).links()).anyMatch(link -> link.anchor().equals("alerts"));
  }
}
