package com.predictiq.oracle.internal;

import com.predictiq.oracle.FeedId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/**
 * One symbol at one source. Two sources quoting the same thing are two feeds: whoever relies on a
 * price says whose. A feed stays when its source falls silent, and its readings with it.
 */
@Entity
@Table(schema = "oracle", name = "feeds")
class Feed {

  @Id private String id;

  @Column(nullable = false, updatable = false)
  private String source;

  @Column(nullable = false, updatable = false)
  private String symbol;

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

  String symbol() {
    return symbol;
  }
}
