package com.predictiq.oracle.internal;

import com.predictiq.oracle.FeedId;
import com.predictiq.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;

/** The feeds: few, and seldom a new one. */
@ApplicationScoped
class FeedStore {

  @PersistenceContext(unitName = "oracle")
  private EntityManager feeds;

  private final Sql sql;

  @Inject
  FeedStore(Sql sql) {
    this.sql = sql;
  }

  FeedStore(EntityManager feeds, Sql sql) {
    this(sql);
    this.feeds = feeds;
  }

  @Transactional
  List<Feed> ofSource(String source) {
    return feeds
        .createQuery("select f from Feed f where f.source = :source order by f.id", Feed.class)
        .setParameter("source", source)
        .getResultList();
  }

  @Transactional
  boolean has(FeedId id) {
    return feeds.find(Feed.class, id.value()) != null;
  }

  /** Past the mapper, because another node may introduce the same feed at the same moment. */
  void introduce(FeedId id, String source, String symbol, Instant now) {
    sql.change(
        """
        insert into oracle.feeds (id, source, symbol, introduced_at) values (?, ?, ?, ?)
        on conflict do nothing\
        """,
        id.value(),
        source,
        symbol,
        now);
  }
}
