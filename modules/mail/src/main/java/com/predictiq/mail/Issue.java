package com.predictiq.mail;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An issue of the newsletter as its editor writes it.
 *
 * @param sendAfter not before this time; at once if empty
 */
public record Issue(
    String headline,
    String summary,
    List<String> paragraphs,
    List<Link> links,
    Optional<Instant> sendAfter) {

  /** Where a reader finds more. */
  public record Link(String title, String url) {}

  public Issue {
    paragraphs = List.copyOf(paragraphs);
    links = List.copyOf(links);
  }
}
