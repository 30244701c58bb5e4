package com.predictiq.markets.rest;

import com.predictiq.markets.Answer;
import com.predictiq.markets.CommentId;
import com.predictiq.markets.MarketId;
import com.predictiq.markets.MarketView;
import com.predictiq.markets.ReportedComment;
import com.predictiq.platform.Changed;
import com.predictiq.platform.Operator;
import com.predictiq.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * What operators do to markets, told to the audit log with how the market was and is, in the
 * transaction in which they do it. How it was is read by SQL: an entity that was read before it is
 * held may be an old one.
 */
@ApplicationScoped
@Transactional
class TellsChanges {

  private static final String STATE = "state";
  private static final String FEATURED = "featured";

  private final Sql sql;
  private final Operator operator;
  private final Consumer<Changed> changed;

  @Inject
  TellsChanges(Sql sql, Operator operator, Event<Changed> changed) {
    this(sql, operator, (Consumer<Changed>) changed::fire);
  }

  TellsChanges(Sql sql, Operator operator, Consumer<Changed> changed) {
    this.sql = sql;
    this.operator = operator;
    this.changed = changed;
  }

  MarketView ruled(MarketId market, String action, Supplier<MarketView> deed) {
    Map<String, String> before = held(market);
    MarketView done = deed.get();
    tell(action, market.toString(), before, picture(done));
    return done;
  }

  /** One of two operators, whose wish may still wait for the other. */
  void wished(MarketId market, String action, Answer answer) {
    Map<String, String> wish = new TreeMap<>();
    wish.put("status", "WISHED");
    answer.outcome().ifPresent(outcome -> wish.put("outcome", outcome.toString()));
    answer.weights().ifPresent(weights -> wish.put("weights", weights.toString()));
    tell(action, market.toString(), Map.of(), wish);
  }

  void featured(MarketId market, boolean now, Runnable deed) {
    String before = held(market).getOrDefault(FEATURED, "");
    deed.run();
    tell(
        "markets.feature",
        market.toString(),
        Map.of(FEATURED, before),
        Map.of(FEATURED, Boolean.toString(now)));
  }

  ReportedComment moderated(CommentId comment, String action, Supplier<ReportedComment> deed) {
    Map<String, String> before =
        sql.first(
                """
                select case when deleted_at is not null then 'DELETED'
                            when hidden_at is not null then 'HIDDEN' else 'SHOWN' end as state
                  from markets.comments where id = ? for update\
                """,
                row -> Map.of(STATE, row.getString(STATE)),
                comment.value())
            .orElse(Map.of());
    ReportedComment done = deed.get();
    tell(action, comment.toString(), before, Map.of(STATE, done.state().name()));
    return done;
  }

  /** What is as it was is no difference. */
  void tell(String action, String target, Map<String, String> before, Map<String, String> after) {
    if (!before.equals(after)) {
      changed.accept(new Changed(operator.id(), action, target, before, after));
    }
  }

  private Map<String, String> held(MarketId market) {
    return sql.first(
            """
            select status, featured, coalesce(winning_outcome, proposed_outcome) as outcome
              from markets.markets where id = ? for update\
            """,
            TellsChanges::picture,
            market.value())
        .orElse(Map.of());
  }

  private static Map<String, String> picture(ResultSet row) throws SQLException {
    return picture(
        row.getString("status"),
        row.getBoolean(FEATURED),
        Optional.ofNullable(row.getString("outcome")));
  }

  private static Map<String, String> picture(MarketView market) {
    return picture(
        market.status().name(),
        market.featured(),
        market.winningOutcome().or(market::proposedOutcome).map(Object::toString));
  }

  private static Map<String, String> picture(
      String state, boolean featured, Optional<String> outcome) {
    Map<String, String> picture = new TreeMap<>();
    picture.put(STATE, state);
    picture.put(FEATURED, Boolean.toString(featured));
    outcome.ifPresent(value -> picture.put("outcome", value));
    return picture;
  }
}
