package com.predictiq.markets.internal;

import static com.predictiq.markets.internal.GivenMarket.CLOSE;
import static com.predictiq.markets.internal.GivenMarket.PLAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.predictiq.kernel.Amount;
import com.predictiq.kernel.Bps;
import com.predictiq.kernel.Refusal;
import com.predictiq.kernel.Rejected;
import com.predictiq.kernel.TimeOrderedIds;
import com.predictiq.ledger.AccountRef;
import com.predictiq.markets.Answer;
import com.predictiq.markets.Disputes;
import com.predictiq.markets.DraftMarket;
import com.predictiq.markets.MarketDraft;
import com.predictiq.markets.MarketId;
import com.predictiq.markets.MarketView;
import com.predictiq.markets.Rulings;
import com.predictiq.markets.charges.CreationCharges;
import com.predictiq.markets.charges.Deposits;
import com.predictiq.markets.disputes.BallotBox;
import com.predictiq.markets.disputes.Bonds;
import com.predictiq.markets.disputes.DisputesConfig;
import com.predictiq.markets.disputes.Docket;
import com.predictiq.markets.disputes.VotingRules;
import com.predictiq.members.MemberId;
import com.predictiq.platform.Sql;
import com.predictiq.testkit.SettableClock;
import com.predictiq.testkit.TestDatabase;
import com.predictiq.testkit.Transactions;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.math.BigDecimal;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** All desks of markets on a real database, entities and statements in one transaction. */
final class GivenLife implements AutoCloseable {

  static final Duration VOTING = Duration.ofDays(3);
  static final Duration WINDOW = Duration.ofDays(3);

  final SettableClock clock = new SettableClock();
  final Surroundings around = new Surroundings();
  final Transactions transactions;
  final Sql sql;
  final SqlBooks books;
  private final EntityManagerFactory unit;
  private final TimeOrderedIds ids = new TimeOrderedIds(clock, new SecureRandom());

  GivenLife(TestDatabase database) {
    transactions = new Transactions(database);
    sql = new Sql(transactions.dataSource());
    books = new SqlBooks(sql);
    unit = transactions.entityManagerFactory("markets");
  }

  @Override
  public void close() {
    unit.close();
  }

  /** The desks of one transaction. */
  final class Desks {
    final MarketStore store;
    final CreationDesk creation;
    final Rulings rulings;
    final Disputes disputes;
    final LifeDesk life;

    private final Chronicle chronicle = new Chronicle(sql);
    private final Docket docket = new Docket(sql);
    private final BallotBox ballots = new BallotBox(sql);
    private final Bonds bonds = new Bonds(books, docket, books);
    private final CreationCharges charges =
        new CreationCharges(new BigDecimal("10"), new BigDecimal("1"), false);
    private final Deposits deposits = new Deposits(books, () -> charges);

    Desks(EntityManager entities) {
      store = new MarketStore(entities);
      OverrideStore wishes = new OverrideStore(sql);
      MarketShelf shelf = new MarketShelf(sql);
      MarketEnds ends =
          new MarketEnds(deposits, bonds, wishes, chronicle, around.outbox(), around.end());
      creation = creation(ends);
      Verdicts verdicts = new Verdicts(docket, ballots, ends);
      rulings =
          new RulingDesk(
              store,
              shelf,
              new ProposalDesk(store, around.oracles(), chronicle, around.outbox(), clock),
              verdicts,
              new OverrideDesk(store, wishes, ends, GivenMarket.CONFIG, clock),
              wishes,
              ends,
              clock);
      disputes = voting();
      life = new LifeDesk(store, shelf, wishes, verdicts, ends, chronicle, around.outbox(), clock);
    }

    private CreationDesk creation(MarketEnds ends) {
      return new CreationDesk(
          () -> GivenMarket.RULES,
          store,
          new CountsTrading(sql),
          chronicle,
          around.outbox(),
          GivenMarket.CONFIG,
          new Creators(around.safety(), around, () -> charges, deposits),
          around.questions(),
          ends,
          ids,
          clock);
    }

    private Disputes voting() {
      DisputesConfig config =
          new DisputesConfig(
              new Bps(100),
              BigDecimal.ONE,
              VOTING,
              "",
              new VotingRules(new Bps(1_000), new Bps(6_000), new Bps(7_500)));
      DisputeDesk desk =
          new DisputeDesk(
              store,
              around,
              docket,
              bonds,
              books,
              around.assets(),
              around,
              chronicle,
              around.outbox(),
              config,
              ids,
              clock);
      return new VotingDesk(store, around, desk, docket, ballots, books, around, clock);
    }
  }

  <T> T in(Function<Desks, T> work) {
    return transactions.call(
        () -> {
          try (EntityManager entities = unit.createEntityManager()) {
            entities.getTransaction().begin();
            return committed(entities, work);
          }
        });
  }

  void run(Consumer<Desks> work) {
    in(
        desks -> {
          work.accept(desks);
          return true;
        });
  }

  /** Everything that time has brought, as the jobs do it; how much there was. */
  int timePasses() {
    run(desks -> desks.life.closeSome(1_000));
    return new MovesMarkets(new DueMarkets(sql), new EachByItself(this), GivenMarket.CONFIG, clock)
        .run();
  }

  MemberId member(long cash) {
    MemberId id = new MemberId(UUID.randomUUID());
    transactions.run(() -> books.give(AccountRef.cash(id.value(), PLAY), cash));
    return id;
  }

  long cash(MemberId member) {
    return books.balance(AccountRef.cash(member.value(), PLAY)).units();
  }

  MarketId open(MemberId creator, MarketDraft draft) {
    MarketId id = draft(creator, draft);
    run(desks -> desks.creation.openByCreator(id, creator));
    return id;
  }

  MarketId open() {
    return open(member(5_000), GivenMarket.complete().draft());
  }

  MarketId draft(MemberId creator, MarketDraft draft) {
    return in(desks -> desks.creation.draft(new DraftMarket(creator, draft))).id();
  }

  static MarketDraft childOf(MarketId parent, int outcome) {
    return GivenMarket.complete()
        .add(GivenMarket.Terms.parent(Optional.of(parent.toString()), Optional.of(outcome)))
        .draft();
  }

  /** An open market, closed by the clock and proposed by an admin. */
  MarketId proposed(int outcome) {
    clock.set(GivenMarket.NOW);
    MarketId id = open();
    clock.set(CLOSE);
    run(desks -> desks.rulings.proposeByAdmin(id, Answer.of(outcome)));
    return id;
  }

  /** Disputed by somebody who has staked on it and has just enough for the bond. */
  MemberId disputed(MarketId market) {
    MemberId disputer = member(500);
    around.stakes(market, 20_000, disputer);
    run(
        desks ->
            desks.disputes.file(
                new Disputes.FileDispute(market, disputer, "It was dry.", Optional.of(1))));
    return disputer;
  }

  MarketView view(MarketId id) {
    return in(desks -> desks.store.find(id).orElseThrow().view(Traded.NOTHING, clock.instant()));
  }

  Amount account(AccountRef account) {
    return books.balance(account);
  }

  void refuses(Refusal refusal, Consumer<Desks> work) {
    List<String> before = everything();
    refused(refusal, () -> run(work));
    assertThat(everything()).isEqualTo(before);
  }

  static void refused(Refusal refusal, ThrowingCallable work) {
    assertThatThrownBy(work)
        .isInstanceOfSatisfying(Rejected.class, no -> assertThat(no.refusal()).isEqualTo(refusal));
  }

  private List<String> everything() {
    return sql.list(
        """
        select line from (
          select m::text from markets.markets m union all
          select d::text from markets.disputes d union all
          select v::text from markets.votes v union all
          select o::text from markets.overrides o union all
          select e::text from markets.life_events e union all
          select b::text from test_books b union all
          select t::text from test_transfers t union all
          select w::text from test_weights w) as a (line) order by 1\
        """,
        row -> row.getString(1));
  }

  private static <T> T committed(EntityManager entities, Function<Desks, T> work, Desks desks) {
    try {
      T result = work.apply(desks);
      entities.getTransaction().commit();
      return result;
    } finally {
      if (entities.getTransaction().isActive()) {
        entities.getTransaction().rollback();
      }
    }
  }

  private <T> T committed(EntityManager entities, Function<Desks, T> work) {
    return committed(entities, work, new Desks(entities));
  }
}
