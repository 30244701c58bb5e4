package com.predictiq.oracle.internal;

import com.predictiq.oracle.FeedId;
import com.predictiq.oracle.sources.SourceFeed;
import com.predictiq.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

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
  List<SourceFeed> ofSource(String source) {
    return feeds
        .createQuery("select f from Feed f where f.source = :source order by f.id", Feed.class)
        .setParameter("source", source)
        .getResultStream()
        .map(Feed::asked)
        .toList();
  }

  @Transactional
  Optional<Feed> find(FeedId id) {
    return Optional.ofNullable(feeds.find(Feed.class, id.value()));
  }

  @Transactional
  List<Feed> all(Collection<FeedId> ids) {
    return feeds
        .createQuery("select f from Feed f where f.id in :ids order by f.id", Feed.class)
        .setParameter("ids", ids.stream().map(FeedId::value).toList())
        .getResultList();
  }

  /**
   * Past the mapper, because another node may introduce the same feed at the same moment; whether
   * this one did.
   */
  boolean introduce(SourceFeed feed, String source, Instant now) {
    return sql.change(
            """
            insert into oracle.feeds
              (id, source, symbol, reference, parts, min_responses, introduced_at)
            values (?, ?, ?, ?, nullif(?::text[], '{}'), ?, ?)
            on conflict do nothing\
            """,
            feed.id().value(),
            source,
            feed.symbol(),
            feed.reference(),
            feed.parts().stream().map(FeedId::value).toArray(String[]::new),
            feed.minResponses(),
            now)
        == 1;
  }
}
