package com.predictiq.markets.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.predictiq.markets.CommentId;
import com.predictiq.markets.CommentView;
import com.predictiq.markets.MarketId;
import com.predictiq.markets.ReportedComment;
import com.predictiq.members.MemberId;
import com.predictiq.platform.Changed;
import com.predictiq.platform.Sql;
import com.predictiq.testkit.SettableClock;
import com.predictiq.testkit.TestDatabase;
import com.predictiq.testkit.WithDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@WithDatabase
class TellsChangesIT {

  private final Sql sql;
  private final List<Changed> told = new ArrayList<>();
  private final TellsChanges tells;
  private final MarketId market = new MarketId(UUID.randomUUID());

  TellsChangesIT(TestDatabase database) {
    this.sql = new Sql(database.dataSource());
    this.tells = new TellsChanges(sql, () -> "key:1", told::add);
    sql.change(
        """
        insert into markets.markets
          (id, creator_id, status, title, description, outcomes, category, tags, asset, asset_scale,
           asset_rail, mechanism, fee_model, fee_bps, tier, resolution_source, payout_mode,
           dispute_window_seconds, resolution_timeout_seconds, created_at, close_time,
           resolution_time, opened_at, version)
        values (?, ?, 'ACTIVE', 'Will it rain on Sunday?', '', '{Yes,No}', 'weather', '{}', 'PLAY',
           2, 'HOUSE', 'PARI_MUTUEL', 'FLAT', 250, 'BASIC', 'ADMIN', 'PUSH', 3600, 3600,
           ?, ?, ?, ?, 0)\
        """,
        market.value(),
        UUID.randomUUID(),
        SettableClock.START,
        SettableClock.START.plus(Duration.ofDays(1)),
        SettableClock.START.plus(Duration.ofDays(1)),
        SettableClock.START);
  }

  @Test
  void how_a_market_was_comes_from_the_database_and_not_from_a_guess() {
    tells.featured(market, true, () -> feature(true));
    tells.featured(market, true, () -> feature(true));
    tells.featured(market, false, () -> feature(false));
    assertThat(told)
        .containsExactly(
            featuring(Map.of("featured", "false"), Map.of("featured", "true")),
            featuring(Map.of("featured", "true"), Map.of("featured", "false")));
  }

  @Test
  void a_comment_that_is_hidden_was_shown_before() {
    CommentId comment = comment();
    tells.moderated(comment, "comments.hide", () -> as(comment, CommentView.State.HIDDEN));
    tells.moderated(comment, "comments.unhide", () -> as(comment, CommentView.State.SHOWN));
    assertThat(told)
        .singleElement()
        .isEqualTo(
            new Changed(
                "key:1",
                "comments.hide",
                comment.toString(),
                Map.of("state", "SHOWN"),
                Map.of("state", "HIDDEN")));
  }

  private void feature(boolean featured) {
    sql.change("update markets.markets set featured = ? where id = ?", featured, market.value());
  }

  private Changed featuring(Map<String, String> before, Map<String, String> after) {
    return new Changed("key:1", "markets.feature", market.toString(), before, after);
  }

  private CommentId comment() {
    UUID id = UUID.randomUUID();
    sql.change(
        """
        insert into markets.comments (id, market_id, author_id, text, written_at)
        values (?, ?, ?, 'Surely not.', ?)\
        """,
        id,
        market.value(),
        UUID.randomUUID(),
        SettableClock.START);
    return new CommentId(id);
  }

  private ReportedComment as(CommentId id, CommentView.State state) {
    return new ReportedComment(
        id,
        market,
        new MemberId(UUID.randomUUID()),
        state,
        Optional.of("Surely not."),
        SettableClock.START,
        1,
        List.of(),
        Optional.empty(),
        false);
  }
}
