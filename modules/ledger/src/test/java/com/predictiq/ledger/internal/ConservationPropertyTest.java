package com.predictiq.ledger.internal;

import static com.predictiq.ledger.internal.GivenBooks.KIND;
import static com.predictiq.ledger.internal.GivenBooks.PLAY;
import static com.predictiq.ledger.internal.GivenBooks.play;
import static org.assertj.core.api.Assertions.assertThat;

import com.predictiq.kernel.Rejected;
import com.predictiq.ledger.AccountKind;
import com.predictiq.ledger.AccountRef;
import com.predictiq.ledger.Posting;
import com.predictiq.ledger.Transfer;
import com.predictiq.testkit.TestDatabase;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/**
 * Random histories on the real database, beside a model that a child could check: a map of
 * balances. Every answer and every balance must be the same, and nothing may appear or vanish.
 */
class ConservationPropertyTest {

  private static final UUID ID = new UUID(0, 7);
  private static final List<AccountRef> ACCOUNTS =
      List.of(
          AccountRef.external(PLAY),
          AccountRef.cash(new UUID(0, 1), PLAY),
          AccountRef.cash(new UUID(0, 2), PLAY),
          AccountRef.escrow(ID, 0, PLAY),
          AccountRef.pendingFee(ID, PLAY),
          AccountRef.claimable(ID, new UUID(0, 1), PLAY),
          AccountRef.revenue(PLAY));

  private static TestDatabase database;
  private static GivenBooks books;

  @BeforeContainer
  static void open_the_books() {
    database = TestDatabase.fresh();
    books = new GivenBooks(database);
  }

  @AfterContainer
  static void drop_the_database() {
    database.close();
  }

  @Property(tries = 25)
  void money_is_conserved_and_refusals_leave_no_trace(
      @ForAll("histories") List<List<Posting>> history) {
    Map<AccountRef, Long> model = new HashMap<>();
    ACCOUNTS.forEach(account -> model.put(account, books.balance(account)));
    for (List<Posting> postings : history) {
      Map<AccountRef, Long> after = after(model, postings);
      boolean allowed = allowed(after);
      assertThat(posted(postings)).as("%s on %s", postings, model).isEqualTo(allowed);
      if (allowed) {
        model.putAll(after);
      }
    }
    ACCOUNTS.forEach(account -> assertThat(books.balance(account)).isEqualTo(model.get(account)));
    books.seal();
    assertThat(books.sum()).isZero();
    assertThat(books.wrongBalances()).isZero();
    assertThat(books.violationsNow()).isZero();
  }

  @Provide
  Arbitrary<List<List<Posting>>> histories() {
    Arbitrary<Posting> posting =
        Combinators.combine(
                Arbitraries.integers().between(0, ACCOUNTS.size() - 1),
                Arbitraries.integers().between(1, ACCOUNTS.size() - 1),
                Arbitraries.longs().between(1, 500))
            .as(
                (from, step, units) ->
                    new Posting(
                        ACCOUNTS.get(from),
                        ACCOUNTS.get((from + step) % ACCOUNTS.size()),
                        play(units)));
    return posting.list().ofMinSize(1).ofMaxSize(4).list().ofMaxSize(30);
  }

  private static Map<AccountRef, Long> after(Map<AccountRef, Long> model, List<Posting> postings) {
    Map<AccountRef, Long> after = new HashMap<>(model);
    for (Posting posting : postings) {
      after.merge(posting.from(), -posting.amount().units(), Long::sum);
      after.merge(posting.to(), posting.amount().units(), Long::sum);
    }
    return after;
  }

  private static boolean allowed(Map<AccountRef, Long> after) {
    return after.entrySet().stream()
        .allMatch(entry -> entry.getKey().kind() == AccountKind.EXTERNAL || entry.getValue() >= 0);
  }

  private static boolean posted(List<Posting> postings) {
    try {
      books.post(new Transfer(KIND, "history", UUID.randomUUID().toString(), postings));
      return true;
    } catch (Rejected insufficient) {
      return false;
    }
  }
}
