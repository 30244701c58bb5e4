package com.predictiq.chain.deposits;

import com.predictiq.chain.ClaimState;
import com.predictiq.chain.network.AccountState;
import com.predictiq.chain.network.ChainWatch;
import com.predictiq.chain.network.Commits;
import com.predictiq.chain.network.Custody;
import com.predictiq.chain.network.Inclusion;
import com.predictiq.chain.network.Payment;
import com.predictiq.chain.network.Sent;
import com.predictiq.chain.network.SentEnvelope;
import com.predictiq.chain.network.SignedPayment;
import com.predictiq.chain.network.StellarAssets;
import com.predictiq.kernel.Amount;
import com.predictiq.kernel.Asset;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * Fetches what was set aside for custody, one after another, by a channel of its own. As with what
 * goes out, an envelope is written down before it is sent, and there is no other before a ledger
 * has shown that it came to nothing. It credits nobody: what a ledger says was fetched comes in as
 * a payment does. It may die between any two lines.
 */
final class Claimer {

  static final int CHANNEL = 0;
  private static final int AT_ONCE = 20;
  private static final int MOST_FAILURES = 5;
  private static final long CHANNEL_UNITS = 20_000_000;
  private static final Duration A_WHILE = Duration.ofMinutes(10);

  private final ChainWatch watch;
  private final Custody custody;
  private final ClaimStore store;
  private final StellarAssets assets;
  private final ClaimRules rules;
  private final Commits commits;
  private final InstantSource clock;

  Claimer(
      ChainWatch watch,
      Custody custody,
      ClaimStore store,
      StellarAssets assets,
      ClaimRules rules,
      Commits commits,
      InstantSource clock) {
    this.watch = watch;
    this.custody = custody;
    this.store = store;
    this.assets = assets;
    this.rules = rules;
    this.commits = commits;
    this.clock = clock;
  }

  /** How many of them have moved on; a few at once, the rest the next time. */
  int claim() {
    int moved = 0;
    for (int i = 0; i < AT_ONCE; i++) {
      Optional<Claim> sent = commits.call(store::sent);
      Optional<Claim> next =
          sent.isPresent() ? sent : commits.call(() -> store.due(clock.instant()));
      if (next.isEmpty() || !(sent.isPresent() ? follow(next.get()) : begin(next.get()))) {
        return moved;
      }
      moved++;
    }
    return moved;
  }

  private boolean begin(Claim one) {
    Optional<String> never = never(one);
    if (never.isPresent()) {
      return commits.call(() -> store.end(one, ClaimState.LEFT, never.get()));
    }
    Instant now = clock.instant();
    Instant from = one.times().nextFrom(now).orElseThrow();
    if (from.isAfter(now)) {
      return wait(one, from, "it may not be fetched yet");
    }
    if (!hasRoom(one)) {
      return wait(one, now.plus(A_WHILE), "custody has no room for it");
    }
    Optional<AccountState> lender = watch.account(custody.channel(CHANNEL));
    if (lender.isEmpty()) {
      openChannel();
      return false;
    }
    return sign(one, lender.get().sequence());
  }

  /** Why it is not worth looking at again. */
  private Optional<String> never(Claim one) {
    Optional<Asset> asset = assets.ofName(one.asset());
    if (asset.isEmpty()) {
      return Optional.of("the house does not know the asset");
    }
    if (rules.tooSmall(new Amount(asset.get(), one.units()))) {
      return Optional.of("it is too small");
    }
    if (one.times().nextFrom(clock.instant()).isEmpty()) {
      return Optional.of("the time for it is over");
    }
    return watch.isGone(one.balance(), Payment.ledgerOf(one.operation()))
        ? Optional.of("it was fetched already")
        : Optional.empty();
  }

  private boolean hasRoom(Claim one) {
    return one.asset().equals("native")
        || watch
            .account(custody.address())
            .filter(ours -> ours.rooms().getOrDefault(one.asset(), 0L) >= one.units())
            .isPresent();
  }

  /** Only when there is something to fetch: else its reserve would lie there for nothing. */
  private void openChannel() {
    watch
        .account(custody.feeAccount())
        .ifPresent(
            fees ->
                watch.send(
                    custody.openChannels(List.of(CHANNEL), CHANNEL_UNITS, fees.sequence() + 1)));
  }

  private boolean sign(Claim one, long sequence) {
    long next = Math.max(sequence, commits.call(store::lastSequence)) + 1;
    Instant end =
        Instant.ofEpochSecond(clock.instant().plus(rules.envelopeLife()).getEpochSecond());
    SignedPayment signed = custody.claim(one.balance(), CHANNEL, next, end);
    return commits.call(() -> store.sign(one, signed, custody.channel(CHANNEL), next, end));
  }

  private boolean follow(Claim one) {
    SentEnvelope envelope = one.envelope().orElseThrow();
    if (decided(one, envelope)) {
      return true;
    }
    if (clock.instant().isAfter(envelope.endsAt())) {
      return envelope.neverToBe(watch)
          && wait(one, clock.instant(), "nobody included the claim in time");
    }
    Sent sent = watch.send(custody.bumped(envelope.xdr(), envelope.fee(rules.mostFee())));
    commits.run(() -> store.sentAgain(one));
    return sent.kind() != Sent.Kind.UNKNOWN && decided(one, envelope);
  }

  private boolean decided(Claim one, SentEnvelope envelope) {
    Optional<Inclusion> found = watch.inclusion(envelope.hash());
    if (found.isEmpty()) {
      return false;
    }
    return found.get().successful()
        ? commits.call(() -> store.end(one, ClaimState.CLAIMED, null))
        : refused(one);
  }

  /**
   * Somebody may have been quicker, or a clock was wrong: it is looked at again, but not for ever.
   */
  private boolean refused(Claim one) {
    String reason = "the network could not carry it out";
    if (one.failures() + 1 >= MOST_FAILURES) {
      return commits.call(() -> store.end(one, ClaimState.LEFT, reason));
    }
    Instant again = clock.instant().plusSeconds(10L << (2 * one.failures()));
    return commits.call(() -> store.wait(one, again, reason, true));
  }

  private boolean wait(Claim one, Instant until, String reason) {
    return commits.call(() -> store.wait(one, until, reason, false));
  }
}
