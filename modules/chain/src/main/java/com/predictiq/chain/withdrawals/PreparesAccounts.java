package com.predictiq.chain.withdrawals;

import com.predictiq.chain.network.ChainWatch;
import com.predictiq.chain.network.Custody;
import com.predictiq.chain.network.Friendbot;
import com.predictiq.chain.network.Stellar;
import com.predictiq.platform.Job;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Brings the accounts of the house to life: by the friendbot where money is play, else the operator
 * funds custody and the fee account, and the rest is opened from there.
 */
@ApplicationScoped
class PreparesAccounts implements Job {

  private static final long CHANNEL_UNITS = 20_000_000;
  private static final Duration EVERY = Duration.ofSeconds(10);

  private final Stellar stellar;
  private final ChannelStore channels;

  @Inject
  PreparesAccounts(Stellar stellar, ChannelStore channels) {
    this.stellar = stellar;
    this.channels = channels;
  }

  @Override
  public String name() {
    return "chain.prepares-accounts";
  }

  @Override
  public Duration every() {
    return stellar.config().atHome() ? stellar.config().watchInterval() : EVERY;
  }

  @Override
  public int run() {
    return stellar.idle() ? 0 : prepare();
  }

  int prepare() {
    Custody custody = stellar.custody();
    boolean funded = exists(custody.address()) && exists(custody.feeAccount());
    return funded ? openChannels(custody) + trust(custody) : 0;
  }

  private boolean exists(String account) {
    if (stellar.watch().account(account).isPresent()) {
      return true;
    }
    return stellar.friendbot().isPresent()
        && new Friendbot(stellar.friendbot().get(), stellar.config().timeout()).give(account);
  }

  private int openChannels(Custody custody) {
    ChainWatch watch = stellar.watch();
    List<Integer> known = channels.open();
    List<Integer> missing =
        IntStream.rangeClosed(1, stellar.config().channels())
            .filter(number -> !known.contains(number))
            .boxed()
            .toList();
    List<Integer> absent =
        missing.stream().filter(one -> watch.account(custody.channel(one)).isEmpty()).toList();
    missing.stream().filter(one -> !absent.contains(one)).forEach(channels::opened);
    if (!absent.isEmpty()) {
      watch.send(custody.openChannels(absent, CHANNEL_UNITS, next(custody)));
    }
    return missing.size();
  }

  private int trust(Custody custody) {
    String asset = stellar.config().usdcIssuer().map(issuer -> "USDC:" + issuer).orElse("native");
    boolean held =
        stellar.watch().account(custody.address()).orElseThrow().balances().containsKey(asset);
    if (held) {
      return 0;
    }
    stellar.watch().send(custody.trust(asset, next(custody)));
    return 1;
  }

  private long next(Custody custody) {
    return stellar.watch().account(custody.feeAccount()).orElseThrow().sequence() + 1;
  }
}
