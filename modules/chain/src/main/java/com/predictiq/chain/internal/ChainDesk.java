package com.predictiq.chain.internal;

import com.predictiq.chain.ChainHealth;
import com.predictiq.chain.ChainReads;
import com.predictiq.chain.ChainStatistics;
import com.predictiq.chain.ChainStatus;
import com.predictiq.chain.Network;
import com.predictiq.chain.ReadPosition;
import com.predictiq.chain.network.Pulse;
import com.predictiq.chain.network.Stellar;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Comparator;

/** Answers from what is stored; asking about the chain never waits for the chain. */
@ApplicationScoped
class ChainDesk implements ChainReads {

  private final ChainConfig config;
  private final CursorStore cursors;
  private final Pulse pulse;
  private final Stellar stellar;

  @Inject
  ChainDesk(ChainConfig config, CursorStore cursors, Pulse pulse, Stellar stellar) {
    this.config = config;
    this.cursors = cursors;
    this.pulse = pulse;
    this.stellar = stellar;
  }

  @Override
  @Transactional
  public ChainHealth health() {
    return new ChainHealth(
        config.network(),
        status(),
        cursors.all().stream().max(Comparator.comparingLong(ReadPosition::ledger)));
  }

  private ChainStatus status() {
    if (config.network() == Network.OFF) {
      return ChainStatus.OFF;
    }
    return stellar.idle() || pulse.fresh() ? ChainStatus.UP : ChainStatus.SILENT;
  }

  @Override
  @Transactional
  public ChainStatistics statistics() {
    return new ChainStatistics(config.network(), cursors.all());
  }
}
