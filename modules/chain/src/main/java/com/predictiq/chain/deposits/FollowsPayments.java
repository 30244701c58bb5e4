package com.predictiq.chain.deposits;

import com.predictiq.chain.network.Commits;
import com.predictiq.chain.network.Head;
import com.predictiq.chain.network.NetworkFailed;
import com.predictiq.chain.network.Pulse;
import com.predictiq.chain.network.Stellar;
import com.predictiq.platform.Job;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.InstantSource;

/** Takes pages until there is nothing more, on one node at a time. */
@ApplicationScoped
class FollowsPayments implements Job {

  private static final int PAGES_AT_ONCE = 100;

  private final Stellar stellar;
  private final Positions positions;
  private final CreditsDeposits credits;
  private final Commits commits;
  private final InstantSource clock;
  private final Pulse pulse;

  @Inject
  FollowsPayments(
      Stellar stellar,
      Positions positions,
      CreditsDeposits credits,
      Commits commits,
      InstantSource clock,
      Pulse pulse) {
    this.stellar = stellar;
    this.positions = positions;
    this.credits = credits;
    this.commits = commits;
    this.clock = clock;
    this.pulse = pulse;
  }

  @Override
  public String name() {
    return "chain.follows-payments";
  }

  @Override
  public Duration every() {
    return stellar.config().watchInterval();
  }

  @Override
  public int run() {
    if (stellar.idle()) {
      return 0;
    }
    TakesPayments payments =
        new TakesPayments(
            stellar.watch(),
            stellar.custody(),
            positions,
            credits,
            commits,
            clock,
            stellar.config().confirmations(),
            this::hear);
    try {
      return takeAll(payments);
    } catch (NetworkFailed away) {
      pulse.missed(away.getMessage());
      throw away;
    }
  }

  /** A server may be changed under our feet, or have been away when we started. */
  private void hear(Head head) {
    if (!head.passphrase().equals(stellar.config().passphrase().getNetworkPassphrase())) {
      throw new NetworkFailed("the server is of another network, '" + head.passphrase() + "'");
    }
    pulse.beat(head);
  }

  private static int takeAll(TakesPayments payments) {
    int taken = 0;
    for (int page = 0; page < PAGES_AT_ONCE; page++) {
      int now = payments.takePage();
      taken += now;
      if (now < TakesPayments.PAGE) {
        break;
      }
    }
    return taken;
  }
}
