package com.predictiq.wagers.internal;

import com.predictiq.kernel.Rejected;
import com.predictiq.platform.RequestRefusal;
import com.predictiq.platform.SafetySwitch;
import com.predictiq.wagers.PlaceWager;
import com.predictiq.wagers.WagerId;
import com.predictiq.wagers.WagerView;
import com.predictiq.wagers.Wagers.Placed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Places stakes: keys, turns, rules, money, pools and letters in one transaction. However many they
 * are, it is the same number of statements; each is answered as if it had come alone, in the order
 * in which they came. A refused one leaves nothing behind.
 */
@ApplicationScoped
@Transactional
class PlacesStakes {

  private final SafetySwitch safety;
  private final JudgesStakes judges;
  private final ReadsSlates slates;
  private final BooksWagers books;
  private final PoolStore pools;
  private final StakeKeys keys;
  private final WagerStore wagers;
  private final InstantSource clock;

  @Inject
  PlacesStakes(
      SafetySwitch safety,
      JudgesStakes judges,
      ReadsSlates slates,
      BooksWagers books,
      PoolStore pools,
      StakeKeys keys,
      WagerStore wagers,
      InstantSource clock) {
    this.safety = safety;
    this.judges = judges;
    this.slates = slates;
    this.books = books;
    this.pools = pools;
    this.keys = keys;
    this.wagers = wagers;
    this.clock = clock;
  }

  /** A refusal is thrown, so that it undoes what it has only read as well, such as a probe. */
  Placed place(PlaceWager command) {
    return placeAll(List.of(command)).get(0).get();
  }

  /**
   * One answer for each, in their order. When it fails, none was placed, and they are to be tried
   * in smaller parts until the one that is to blame stands alone.
   *
   * <p>The time is taken in turn, so that a market's wagers are placed in the order of their times;
   * so is what is known of the market, which may have ended while these stakes waited.
   */
  List<Answer> placeAll(List<PlaceWager> commands) {
    List<Ticket> tickets = commands.stream().map(Ticket::new).toList();
    pools.takeTurns(commands.stream().map(command -> command.stake().market()).toList());
    tellAgain(tickets);
    if (tickets.stream().anyMatch(Ticket::isOpen)) {
      admit(tickets);
    }
    return tickets.stream().map(Ticket::answer).toList();
  }

  /** What was placed before is told again also while the house is paused: it moves nothing. */
  private void tellAgain(List<Ticket> tickets) {
    Map<StakeKeys.Key, StakeKeys.Use> uses =
        keys.uses(tickets.stream().map(Ticket::key).distinct().toList());
    if (uses.isEmpty()) {
      return;
    }
    Map<WagerId, WagerView> before =
        wagers.findAll(uses.values().stream().map(StakeKeys.Use::wager).toList());
    for (Ticket ticket : tickets) {
      Optional.ofNullable(uses.get(ticket.key()))
          .ifPresent(use -> ticket.answer(again(ticket, use.hash(), before.get(use.wager()))));
    }
  }

  private void admit(List<Ticket> tickets) {
    if (tickets.size() > 1 && safety.probing()) {
      throw new IllegalStateException("the house is probed by one stake at a time");
    }
    if (!isOpen(tickets)) {
      return;
    }
    List<Ticket> asking = tickets.stream().filter(Ticket::isOpen).toList();
    Slate slate = slates.read(asking);
    Instant now = clock.instant();
    asking.forEach(ticket -> judge(ticket, slate, now));
    books.write(slate.accepted(), now);
  }

  /** Asked once for all; told to all that are new. */
  private boolean isOpen(List<Ticket> tickets) {
    try {
      safety.requireOpen();
      return true;
    } catch (Rejected paused) {
      tickets.stream().filter(Ticket::isOpen).forEach(it -> it.answer(Answer.refused(paused)));
      return false;
    }
  }

  /**
   * A second stake of a member who has a limit waits until the first is written, and the limit
   * knows of it.
   */
  private void judge(Ticket ticket, Slate slate, Instant now) {
    Optional<Ticket> before = slate.acceptedUnder(ticket.key());
    if (before.isPresent()) {
      ticket.answer(again(ticket, before.get().hash(), before.get().answer().get().wager()));
    } else if (slate.hasOrder(ticket)) {
      ticket.answer(Answer.refused(BooksWagers.orderIdTaken()));
    } else if (slate.mayHaveReachedLimit(ticket.command().member())) {
      ticket.answer(Answer.LATER);
    } else {
      try {
        slate.accept(ticket, judges.wager(ticket.command(), slate, now));
      } catch (Rejected refused) {
        ticket.answer(Answer.refused(refused));
      }
    }
  }

  private static Answer again(Ticket ticket, String hash, WagerView wager) {
    return hash.equals(ticket.hash())
        ? Answer.placed(new Placed(wager, true))
        : Answer.refused(
            new Rejected(
                RequestRefusal.IDEMPOTENCY_KEY_REUSED,
                "The key placed another stake; take a new one."));
  }
}
