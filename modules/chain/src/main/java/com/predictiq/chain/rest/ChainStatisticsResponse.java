package com.predictiq.chain.rest;

import com.predictiq.chain.ChainStatistics;
import java.util.List;
import java.util.Locale;

/** What has been read of the chain. */
public record ChainStatisticsResponse(String network, List<ReadPositionResponse> streams) {

  static ChainStatisticsResponse of(ChainStatistics statistics) {
    return new ChainStatisticsResponse(
        statistics.network().name().toLowerCase(Locale.ROOT),
        statistics.streams().stream().map(ReadPositionResponse::of).toList());
  }
}
