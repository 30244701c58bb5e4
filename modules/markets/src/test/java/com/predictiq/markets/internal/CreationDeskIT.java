package com.predictiq.markets.internal;

import static com.predictiq.markets.internal.GivenMarket.CLOSE;
import static com.predictiq.markets.internal.GivenMarket.CONFIG;
import static com.predictiq.markets.internal.GivenMarket.CREATOR;
import static com.predictiq.markets.internal.GivenMarket.NOW;
import static com.predictiq.markets.internal.GivenMarket.RULES;
import static com.predictiq.markets.internal.GivenMarket.STRANGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.predictiq.kernel.Page;
import com.predictiq.kernel.PageRequest;
import com.predictiq.kernel.Refusal;
import com.predictiq.kernel.Rejected;
import com.predictiq.kernel.TimeOrderedIds;
import com.predictiq.markets.DraftMarket;
import com.predictiq.markets.MarketDraft;
import com.predictiq.markets.MarketEvent;
import com.predictiq.markets.MarketId;
import com.predictiq.markets.MarketOpened;
import com.predictiq.markets.MarketRefusal;
import com.predictiq.markets.MarketStatus;
import com.predictiq.members.MemberId;
import com.predictiq.platform.Outbox;
import com.predictiq.platform.RequestRefusal;
import com.predictiq.platform.Sql;
import com.predictiq.testkit.SettableClock;
import com.predictiq.testkit.TestDatabase;
import com.predictiq.testkit.WithDatabase;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@WithDatabase
class CreationDeskIT {

  private static EntityManagerFactory unit;
  private static Sql sql;

  private final SettableClock clock = new SettableClock();
  private final TimeOrderedIds ids = new TimeOrderedIds(clock, new SecureRandom());
  private final Letters letters = new Letters();

  @BeforeAll
  static void open(TestDatabase database) {
    unit = database.entityManagerFactory("markets");
    sql = new Sql(database.dataSource());
  }

  @AfterAll
  static void close() {
    unit.close();
  }

  @Test
  void writes_a_draft_down_and_opens_it() {
    MarketId id = drafted(GivenMarket.complete().draft(), Optional.empty());
    at(desk -> desk.openByCreator(id, CREATOR));
    Market market = at(desk -> desk.openByAdminRefused(id));
    assertThat(market.statusAt(NOW)).isEqualTo(MarketStatus.ACTIVE);
    assertThat(letters.sent).containsExactly(new MarketOpened(id, CREATOR, CLOSE, NOW));
    Page<MarketEvent> life = new Chronicle(sql).read(id, new PageRequest(10, Optional.empty()));
    assertThat(life.items())
        .extracting(MarketEvent::kind)
        .containsExactly(MarketEvent.Kind.OPENED, MarketEvent.Kind.DRAFTED);
  }

  @Test
  void the_same_key_and_words_make_one_market() {
    String key = UUID.randomUUID().toString();
    MarketId first = drafted(GivenMarket.complete().draft(), Optional.of(key));
    CreationDesk.Written again = draft(GivenMarket.complete().draft(), Optional.of(key));
    assertThat(again.replayed()).isTrue();
    assertThat(again.market().id()).isEqualTo(first);
  }

  @Test
  void the_same_key_and_other_words_are_refused() {
    String key = UUID.randomUUID().toString();
    drafted(GivenMarket.complete().draft(), Optional.of(key));
    refuses(
        RequestRefusal.IDEMPOTENCY_KEY_REUSED,
        () -> drafted(GivenMarket.complete().tags("new").draft(), Optional.of(key)));
  }

  @Test
  void nobody_else_knows_of_a_draft_or_opens_it() {
    MarketId id = drafted(GivenMarket.complete().draft(), Optional.empty());
    refuses(MarketRefusal.MARKET_NOT_FOUND, () -> at(desk -> desk.openByCreator(id, STRANGER)));
    at(desk -> desk.openByCreator(id, CREATOR));
    refuses(
        MarketRefusal.NOT_THE_CREATOR,
        () -> at(desk -> desk.revise(id, STRANGER, GivenMarket.NOTHING_SAID)));
  }

  @Test
  void a_revision_keeps_what_it_does_not_name() {
    MarketId id = drafted(GivenMarket.complete().tags("rain").draft(), Optional.empty());
    MarketDraft change = GivenMarket.said().title("Will it snow in Lisbon on Sunday?").draft();
    Market revised = at(desk -> desk.revise(id, CREATOR, change));
    assertThat(revised.asDraft().title()).contains("Will it snow in Lisbon on Sunday?");
    assertThat(revised.asDraft().tags()).contains(List.of("rain"));
  }

  @Test
  void better_tiers_ask_for_a_reputation_that_nobody_has_yet() {
    refuses(
        MarketRefusal.INSUFFICIENT_REPUTATION,
        () ->
            drafted(
                GivenMarket.complete().add(GivenMarket.Terms.tier("pro")).draft(),
                Optional.empty()));
  }

  @Test
  void a_child_needs_a_parent_that_can_still_end_as_it_must() {
    MarketId parent = drafted(GivenMarket.complete().draft(), Optional.empty());
    refuses(MarketRefusal.MARKET_NOT_FOUND, () -> drafted(childOf(parent, 0), Optional.empty()));
    at(desk -> desk.openByCreator(parent, CREATOR));
    refuses(MarketRefusal.INVALID_OUTCOME, () -> drafted(childOf(parent, 2), Optional.empty()));
    MarketId child = drafted(childOf(parent, 0), Optional.empty());
    stored(
        store -> {
          store.hold(parent).cancel("no rain gauge", NOW);
          return parent;
        });
    refuses(
        MarketRefusal.PARENT_OUTCOME_MISSED, () -> at(desk -> desk.openByCreator(child, CREATOR)));
  }

  private static MarketDraft childOf(MarketId parent, int outcome) {
    return GivenMarket.complete()
        .add(GivenMarket.Terms.parent(Optional.of(parent.toString()), Optional.of(outcome)))
        .draft();
  }

  private MarketId drafted(MarketDraft draft, Optional<String> key) {
    return draft(draft, key).market().id();
  }

  private CreationDesk.Written draft(MarketDraft draft, Optional<String> key) {
    return stored(store -> desk(store).draft(new DraftMarket(CREATOR, key, draft)));
  }

  private Market at(Function<Desk, Market> work) {
    return stored(store -> work.apply(new Desk(desk(store), store)));
  }

  /** The desk, and a look at the market beside it. */
  private record Desk(CreationDesk desk, MarketStore store) {
    Market openByCreator(MarketId id, MemberId by) {
      return desk.openByCreator(id, by);
    }

    Market revise(MarketId id, MemberId by, MarketDraft changes) {
      return desk.revise(id, by, changes);
    }

    Market openByAdminRefused(MarketId id) {
      refuses(MarketRefusal.ALREADY_OPEN, () -> desk.openByAdmin(id));
      return store.find(id).orElseThrow();
    }
  }

  private CreationDesk desk(MarketStore store) {
    return new CreationDesk(
        RULES,
        new CreationKeys(sql),
        store,
        new CountsTrading(sql),
        new Chronicle(sql),
        letters,
        CONFIG,
        ids,
        clock);
  }

  private static <T> T stored(Function<MarketStore, T> work) {
    try (EntityManager entities = unit.createEntityManager()) {
      entities.getTransaction().begin();
      return committed(entities, work);
    }
  }

  private static <T> T committed(EntityManager entities, Function<MarketStore, T> work) {
    try {
      T result = work.apply(new MarketStore(entities));
      entities.getTransaction().commit();
      return result;
    } finally {
      if (entities.getTransaction().isActive()) {
        entities.getTransaction().rollback();
      }
    }
  }

  private static void refuses(Refusal refusal, ThrowingCallable verb) {
    assertThatThrownBy(verb)
        .isInstanceOfSatisfying(Rejected.class, no -> assertThat(no.refusal()).isEqualTo(refusal));
  }

  /** Keeps what is put in. */
  private static final class Letters implements Outbox {
    final List<Record> sent = new ArrayList<>();

    @Override
    public void add(Record event) {
      sent.add(event);
    }

    @Override
    public OutboxState state() {
      return new OutboxState(sent.size(), 0, 0);
    }
  }
}
