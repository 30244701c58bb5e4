package com.predictiq.web.streams;

import static com.predictiq.web.streams.GivenStreams.ANN;
import static com.predictiq.web.streams.GivenStreams.MARKET;
import static com.predictiq.web.streams.GivenStreams.OTHER;
import static com.predictiq.web.streams.GivenStreams.TOPIC;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.predictiq.kernel.Rejected;
import com.predictiq.markets.MarketId;
import com.predictiq.web.streams.GivenStreams.Ear;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SwitchboardTest {

  private static final String NAME = TOPIC.wire();
  private static final Topic TICKER = new Topic.Ticker();
  private static final Topic ACCOUNT = new Topic.OfMember(ANN);

  private final GivenStreams given = new GivenStreams();

  @Test
  void begins_with_a_snapshot_and_the_id_to_go_on_from() {
    Ear ear = given.listen(TOPIC);
    assertThat(ear.events()).containsExactly("snapshot " + NAME, "heartbeat heartbeat");
    assertThat(ear.frames.get(0)).startsWith("event: snapshot\ndata: {").endsWith("}\n\n");
    assertThat(ear.frames.get(1)).startsWith("id: " + GivenStreams.EPOCH + "-1\nevent: heartbeat");
  }

  @Test
  void tells_what_changed_to_who_listens_and_to_nobody_else() {
    Ear ear = given.listen(TOPIC);
    Ear elsewhere = given.listen(new Topic.OfMarket(OTHER));
    given.stake(MARKET, 5);
    given.round(TOPIC);
    assertThat(ear.last().event()).isEqualTo("delta");
    assertThat(ear.last().seq()).contains(1L);
    assertThat(ear.last().data().toString()).contains("volume=0.05").doesNotContain("title");
    assertThat(elsewhere.last().event()).isEqualTo("heartbeat");
  }

  @Test
  void says_nothing_where_nothing_is_different() {
    Ear ear = given.listen(TOPIC);
    given.round(TOPIC);
    assertThat(ear.heard).hasSize(2);
  }

  @Test
  void shares_the_bytes_among_all_who_listen() {
    Ear one = given.listen(TOPIC);
    Ear other = given.listen(TOPIC);
    given.stake(MARKET, 5);
    given.round(TOPIC);
    assertThat(one.last()).isEqualTo(other.last());
  }

  @Test
  void brings_what_was_missed() {
    Ear ear = given.listen(TOPIC);
    given.stake(MARKET, 5);
    given.round(TOPIC);
    Optional<String> read = ear.lastId();
    ear.reader.cut();
    given.stake(MARKET, 6);
    given.round(TOPIC);
    given.stake(MARKET, 7);
    given.round(TOPIC);
    Ear again = given.listen(read, TOPIC);
    assertThat(again.events())
        .containsExactly("delta " + NAME, "delta " + NAME, "heartbeat heartbeat");
    assertThat(again.heard.get(0).seq()).contains(2L);
    assertThat(again.heard.get(1).seq()).contains(3L);
  }

  @Test
  void resets_who_comes_from_another_node_or_from_nowhere() {
    given.listen(TOPIC);
    for (String id : Set.of("00000000000000bb-0", "nonsense", GivenStreams.EPOCH + "-9")) {
      assertThat(given.listen(Optional.of(id), TOPIC).events())
          .as(id)
          .containsExactly("reset " + NAME, "snapshot " + NAME, "heartbeat heartbeat");
    }
  }

  @Test
  void resets_who_has_missed_more_than_is_kept() {
    Optional<String> read = given.listen(TOPIC).lastId();
    for (int units = 1; units <= Channel.KEPT_EVENTS + 1; units++) {
      given.stake(MARKET, units);
      given.round(TOPIC);
    }
    assertThat(given.listen(read, TOPIC).events()).startsWith("reset " + NAME, "snapshot " + NAME);
  }

  @Test
  void remembers_a_topic_for_a_while_after_the_last_has_left() {
    Ear ear = given.listen(TOPIC);
    Optional<String> read = ear.lastId();
    ear.reader.cut();
    given.round();
    given.clock.advance(Duration.ofSeconds(59));
    given.stake(MARKET, 5);
    given.round(TOPIC);
    Ear again = given.listen(read, TOPIC);
    assertThat(again.events()).startsWith("delta " + NAME);
    again.reader.cut();
    given.round();
    given.clock.advance(Duration.ofSeconds(61));
    given.round();
    given.clock.advance(Duration.ofSeconds(1));
    given.round();
    assertThat(given.listen(again.lastId(), TOPIC).events()).startsWith("reset " + NAME);
  }

  @Test
  void tells_all_markets_to_who_listens_to_the_ticker() {
    Ear ear = given.listen(TICKER);
    assertThat(ear.heard.get(0).data().toString()).contains("title of " + OTHER);
    given.stake(OTHER, 9);
    given.round(new Topic.OfMarket(OTHER));
    assertThat(ear.last().data().toString())
        .contains(OTHER.toString())
        .doesNotContain(MARKET.toString());
    assertThat(given.listen(TICKER).heard.get(0).data().toString()).contains("volume=0.09");
  }

  @Test
  void shows_everything_anew_when_nobody_knows_what_changed() {
    Ear ticker = given.listen(TICKER);
    Ear market = given.listen(TOPIC);
    given.stake(MARKET, 4);
    given.board.round(Set.of(), true);
    assertThat(ticker.last().event()).isEqualTo("snapshot");
    assertThat(market.last().event()).isEqualTo("delta");
  }

  @Test
  void tells_of_an_account_what_is_different() {
    given.has(100);
    Ear ear = given.listen(ACCOUNT);
    given.has(90);
    given.round(ACCOUNT);
    assertThat(ear.last().stream()).isEqualTo("account");
    assertThat(ear.last().data().toString()).contains("amount=0.90").contains("positions=[]");
  }

  @Test
  void ends_who_is_not_let_in_any_more() {
    Ear ear = given.listen(ACCOUNT);
    ear.reader.letIn(() -> false);
    given.round();
    assertThat(ear.ended).isFalse();
    given.clock.advance(Duration.ofSeconds(2));
    given.round();
    assertThat(ear.last().data().toString()).contains("signed-out");
    assertThat(ear.ended).isTrue();
  }

  @Test
  void greets_who_has_heard_nothing_for_a_while_with_how_far_it_is() {
    Ear ear = given.listen(TOPIC);
    given.stake(MARKET, 5);
    given.round(TOPIC);
    given.clock.advance(given.config.heartbeat());
    given.round();
    assertThat(ear.last().event()).isEqualTo("heartbeat");
    assertThat(ear.last().data().toString()).contains(NAME + "=1");
  }

  @Test
  void cuts_the_slow_while_others_go_on() {
    Ear slow = given.listen(TICKER);
    Ear quick = given.listen(TICKER);
    slow.shut = true;
    int rounds = given.config.mostWaitingBytes() / 100;
    for (int units = 1; units <= rounds && !slow.reader.isEnding(); units++) {
      given.stake(MARKET, units);
      given.round(TOPIC);
    }
    assertThat(slow.reader.isEnding()).isTrue();
    given.round();
    given.clock.advance(Duration.ofSeconds(6));
    given.round();
    assertThat(slow.ended).isTrue();
    assertThat(quick.ended).isFalse();
    given.stake(MARKET, 1);
    given.round(TOPIC);
    assertThat(quick.last().event()).isEqualTo("delta");
    assertThat(given.board.open()).isEqualTo(1);
  }

  @Test
  void closes_with_a_word_where_to_go_on() {
    Ear ear = given.listen(TOPIC);
    given.stake(MARKET, 5);
    given.round(TOPIC);
    given.board.close(Switchboard.LEAVING);
    assertThat(ear.last().event()).isEqualTo("close");
    assertThat(ear.last().data().toString())
        .contains("reason=leaving")
        .contains("resume=" + GivenStreams.EPOCH + "-2");
    assertThat(ear.frames.get(ear.frames.size() - 1)).contains("\nretry: 1000\n");
    assertThat(ear.ended).isTrue();
    assertThat(given.board.open()).isZero();
  }

  @Test
  void has_so_many_places_and_as_many_for_one_caller() {
    GivenStreams small =
        new GivenStreams(new StreamsConfig(1, 2, 50, 1 << 20, Duration.ofSeconds(15)));
    Ear first = small.listen(TOPIC);
    assertThatThrownBy(() -> small.listen(TOPIC)).hasMessageContaining("room");
    first.reader.cut();
    small.listen(TOPIC);
    GivenStreams narrow =
        new GivenStreams(new StreamsConfig(9, 1, 50, 1 << 20, Duration.ofSeconds(15)));
    narrow.listen(TOPIC);
    assertThatThrownBy(() -> narrow.listen(TOPIC))
        .isInstanceOf(Rejected.class)
        .hasMessageContaining("1 at a time");
  }

  @Test
  void wants_to_know_of_changes_as_long_as_somebody_may_come_back() {
    assertThat(given.board.isListening()).isFalse();
    Ear ear = given.listen(TOPIC);
    ear.reader.cut();
    given.round();
    assertThat(given.board.open()).isZero();
    assertThat(given.board.isListening()).isTrue();
    given.clock.advance(Duration.ofSeconds(61));
    given.round();
    assertThat(given.board.isListening()).isFalse();
  }

  @Test
  void gives_the_place_of_who_never_came_to_another() {
    Reader reader = new Reader("someone", 1_000, given.board::farewell, given.metrics);
    given.board.join(reader, List.of(TOPIC), Optional.empty());
    given.clock.advance(Duration.ofSeconds(6));
    given.round();
    given.round();
    assertThat(given.board.open()).isZero();
  }

  @Test
  void knows_which_markets_there_are() {
    MarketId nowhere = new MarketId(new UUID(9, 9));
    assertThat(given.board.unknown(Set.of(MARKET, nowhere))).containsExactly(nowhere);
  }
}
