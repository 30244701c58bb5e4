package com.predictiq.chain.deposits;

import com.predictiq.chain.network.ChainWatch;
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

  /** How many payments it took in; fewer than a page when there is nothing more for now. */
  int takePage() {
    Head head = watch.head();
    heard.accept(head);
    long from = commits.call(positions::read);
    requireNoGap(head, from);
    PaymentPage page = watch.paymentsAfter(custody.address(), from, PAGE);
    long safe = head.ledger() - confirmations + 1;
    List<Payment> deep = page.payments().stream().filter(one -> one.ledger() <= safe).toList();
    long to = end(page, deep, from, safe);
    if (to == from) {
      return 0;
    }
    commits.run(() -> take(deep, from, to));
    return deep.size();
  }

  private void take(List<Payment> deep, long from, long to) {
    if (positions.move(from, to, clock.instant())) {
      credits.take(deep.stream().filter(one -> one.to().equals(custody.address())).toList());
      credits.see(deep.stream().filter(one -> one.from().equals(custody.address())).toList());
    }
  }

  /**
   * To the last one taken; or further, where one server says that there was nothing up to there.
   */
  private static long end(PaymentPage page, List<Payment> deep, long from, long safe) {
    long last = deep.isEmpty() ? from : deep.get(deep.size() - 1).operation();
    boolean all = deep.size() == page.payments().size();
    long quiet = all ? Payment.lastOf(Math.min(page.completeTo(), safe)) : 0;
    return Math.max(last, page.completeTo() > 0 ? quiet : 0);
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
