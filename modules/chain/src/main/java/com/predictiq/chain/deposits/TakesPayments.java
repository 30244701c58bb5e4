package com.predictiq.chain.deposits;

import com.predictiq.chain.network.ChainWatch;
import com.predictiq.chain.network.ClaimableBalance;
import com.predictiq.chain.network.Commits;
import com.predictiq.chain.network.Custody;
import com.predictiq.chain.network.Head;
import com.predictiq.chain.network.NetworkFailed;
import com.predictiq.chain.network.Payment;
import com.predictiq.chain.network.PaymentPage;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;

/**
 * Follows the payments of custody from where it stopped, a page at a time. What lies too near to
 * the head waits; the cursor never passes what was not seen.
 */
final class TakesPayments {

  static final int PAGE = 200;

  private final ChainWatch watch;
  private final Custody custody;
  private final Positions positions;
  private final CreditsDeposits credits;
  private final Commits commits;
  private final InstantSource clock;
  private final int confirmations;
  private final Consumer<Head> heard;

  TakesPayments(
      ChainWatch watch,
      Custody custody,
      Positions positions,
      CreditsDeposits credits,
      Commits commits,
      InstantSource clock,
      int confirmations,
      Consumer<Head> heard) {
    this.watch = watch;
    this.custody = custody;
    this.positions = positions;
    this.credits = credits;
    this.commits = commits;
    this.clock = clock;
    this.confirmations = confirmations;
    this.heard = heard;
  }

  /** How many payments it took in; a page if it was a full one, whatever was in it. */
  int takePage() {
    Head head = watch.head();
    heard.accept(head);
    long from = commits.call(positions::read);
    requireNoGap(head, from);
    PaymentPage page = watch.paymentsAfter(custody.address(), from, PAGE);
    long to = Math.min(page.end(), Payment.lastOf(head.ledger() - confirmations + 1));
    if (to <= from) {
      return 0;
    }
    List<Payment> deep = page.payments().stream().filter(one -> one.operation() <= to).toList();
    List<ClaimableBalance> waiting =
        page.setAside().stream().filter(one -> one.operation() <= to).toList();
    commits.run(() -> take(deep, waiting, from, to));
    return page.full() && to == page.readTo() ? PAGE : deep.size();
  }

  /** What waits is known before it can be fetched, so that whose it is stands there by then. */
  private void take(List<Payment> deep, List<ClaimableBalance> waiting, long from, long to) {
    if (positions.move(from, to, clock.instant())) {
      credits.expect(waiting);
      credits.take(deep.stream().filter(one -> one.to().equals(custody.address())).toList());
      credits.see(deep.stream().filter(one -> one.from().equals(custody.address())).toList());
    }
  }

  private static void requireNoGap(Head head, long from) {
    if (from > 0 && head.elder() > Payment.ledgerOf(from) + 1) {
      throw new NetworkFailed(
          "the server's history begins at ledger "
              + head.elder()
              + ", we stopped at "
              + Payment.ledgerOf(from)
              + "; ask one that has what lies between");
    }
  }
}
