package com.predictiq.chain;

import java.util.List;

/** Every stream that has been read, by name. Empty on an installation that never had a network. */
public record ChainStatistics(Network network, List<ReadPosition> streams) {

  public ChainStatistics {
    streams = List.copyOf(streams);
  }
}
