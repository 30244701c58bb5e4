package com.predictiq.oracle.internal;

import com.predictiq.oracle.FeedId;
import com.predictiq.oracle.sources.SourceFeed;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;

/**
 * One symbol at one source. Two sources quoting the same thing are two feeds: whoever relies on a
 * price says whose. A feed stays when its source falls silent, and its readings with it; what it is
 * never changes, since markets are agreed on it.
 */
@Entity
@Table(schema = "oracle", name = "feeds")
class Feed {

  @Id private String id;

  @Column(nullable = false, updatable = false)
  private String source;

  @Column(nullable = false, updatable = false)
  private String symbol;

  @Column(updatable = false)
  private String reference;

  @Column(updatable = false)
  private List<String> parts;

  @Column(name = "min_responses", nullable = false, updatable = false)
  private int minResponses;

  @Column(name = "introduced_at", nullable = false, updatable = false)
  private Instant introducedAt;

  @Version private long version;

  protected Feed() {
    // for the mapper
  }

  FeedId id() {
    return new FeedId(id);
  }

  String source() {
    return source;
  }

  /** The feeds it is taken of: itself, unless it is a median. */
  List<FeedId> parts() {
    return parts == null ? List.of(id()) : parts.stream().map(FeedId::new).toList();
  }

  int minResponses() {
    return minResponses;
  }

  SourceFeed asked() {
    return new SourceFeed(
        id(), symbol, reference, parts == null ? List.of() : parts(), minResponses);
  }
}
