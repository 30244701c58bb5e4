package com.predictiq.chain.withdrawals;

import com.predictiq.chain.WithdrawalState;
import com.predictiq.chain.network.AccountState;
import com.predictiq.chain.network.ChainWatch;
import com.predictiq.chain.network.Commits;
import com.predictiq.chain.network.Custody;
import com.predictiq.chain.network.Inclusion;
import com.predictiq.chain.network.PaymentOrder;
import com.predictiq.chain.network.Sent;
import com.predictiq.chain.network.SentEnvelope;
import com.predictiq.chain.network.SignedPayment;
import com.predictiq.chain.network.StellarAssets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Pays, several at once as there are hands and channels. What is signed is written down first and
 * sent afterwards, as often as it takes and never anything else; only a ledger decides what became
 * of it. It may die between any two lines.
 */
final class Cashier {

  private static final int AT_ONCE = 64;

  private final ChainWatch watch;
  private final Custody custody;
  private final WithdrawalStore store;
  private final ChannelStore channels;
  private final WithdrawalBooks books;
  private final Destinations destinations;
  private final StellarAssets assets;
  private final WithdrawalRules rules;
  private final Commits commits;
  private final Hands hands;
  private final InstantSource clock;

  Cashier(
      ChainWatch watch,
      Custody custody,
      StellarAssets assets,
      Till till,
      Hands hands,
      InstantSource clock) {
    this.watch = watch;
    this.custody = custody;
    this.store = till.store();
    this.channels = till.channels();
    this.books = till.books();
    this.rules = till.rules();
    this.commits = till.commits();
    this.destinations = new Destinations(watch::account, custody);
    this.assets = assets;
    this.hands = hands;
    this.clock = clock;
  }

  /** What the house keeps about withdrawals. */
  record Till(
      WithdrawalStore store,
      ChannelStore channels,
      WithdrawalBooks books,
      WithdrawalRules rules,
      Commits commits) {}

  /** Signs as many as there are channels free, and answers how many these were. */
  int signDue() {
    List<ChannelStore.Channel> free = commits.call(channels::free);
    List<Withdrawal> due =
        free.isEmpty() ? List.of() : commits.call(() -> store.due(clock.instant(), free.size()));
    List<Integer> pairs = IntStream.range(0, due.size()).boxed().toList();
    return hands.count(pairs, pair -> sign(due.get(pair), free.get(pair)));
  }

  /** The destination may have gone since somebody asked; then the money goes back. */
  private boolean sign(Withdrawal one, ChannelStore.Channel channel) {
    Optional<String> objection = destinations.objection(one, assets.name(one.amount().asset()));
    if (objection.isPresent()) {
      commits.run(() -> books.release(one, WithdrawalState.WAITING, objection.get()));
      return false;
    }
    Optional<AccountState> lender = watch.account(custody.channel(channel.number()));
    if (lender.isEmpty()) {
      return false;
    }
    long sequence = Math.max(lender.get().sequence(), channel.lastSequence()) + 1;
    Instant end =
        Instant.ofEpochSecond(clock.instant().plus(rules.envelopeLife()).getEpochSecond());
    SignedPayment signed =
        custody.sign(
            new PaymentOrder(
                one.destination(),
                assets.name(one.amount().asset()),
                one.amount().units(),
                one.memo(),
                channel.number(),
                sequence,
                end));
    return commits.call(() -> writeDown(one, signed, channel, sequence, end));
  }

  /** Both or neither: a channel that is lent already stays with who has it. */
  private boolean writeDown(
      Withdrawal one,
      SignedPayment signed,
      ChannelStore.Channel channel,
      long sequence,
      Instant end) {
    return channels.lend(channel.number(), one.id())
        && (store.sign(one.id(), signed, channel.number(), sequence, end)
            || giveBack(one, channel.number()));
  }

  private boolean giveBack(Withdrawal one, int channel) {
    channels.giveBack(channel, one.id(), 0);
    return false;
  }

  /** Looks after everything that was signed, and answers how much of it has ended. */
  int followSent() {
    List<Withdrawal> sent = commits.call(() -> store.sent(AT_ONCE));
    return hands.count(sent, one -> follow(one, one.envelope().orElseThrow()));
  }

  private boolean follow(Withdrawal one, Withdrawal.Envelope envelope) {
    if (decided(one, envelope)) {
      return true;
    }
    if (clock.instant().isAfter(envelope.endsAt())) {
      return sent(envelope).neverToBe(watch)
          && release(one, envelope, 0, "nobody included it in time");
    }
    Sent sent = watch.send(custody.bumped(envelope.xdr(), sent(envelope).fee(rules.mostFee())));
    commits.run(() -> store.sentAgain(one.id()));
    return sent.kind() != Sent.Kind.UNKNOWN && decided(one, envelope);
  }

  private SentEnvelope sent(Withdrawal.Envelope one) {
    return new SentEnvelope(
        one.hash(),
        one.xdr(),
        custody.channel(one.channel()),
        one.sequence(),
        one.endsAt(),
        one.sentTimes());
  }

  private boolean decided(Withdrawal one, Withdrawal.Envelope envelope) {
    Optional<Inclusion> found = watch.inclusion(envelope.hash());
    if (found.isEmpty()) {
      return false;
    }
    return found.get().successful()
        ? commits.call(() -> settle(one, envelope))
        : release(one, envelope, envelope.sequence(), "the network could not carry it out");
  }

  private boolean settle(Withdrawal one, Withdrawal.Envelope envelope) {
    channels.giveBack(envelope.channel(), one.id(), envelope.sequence());
    return books.settle(one);
  }

  private boolean release(Withdrawal one, Withdrawal.Envelope envelope, long used, String reason) {
    return commits.call(
        () -> {
          channels.giveBack(envelope.channel(), one.id(), used);
          return books.release(one, WithdrawalState.SENT, reason);
        });
  }
}
