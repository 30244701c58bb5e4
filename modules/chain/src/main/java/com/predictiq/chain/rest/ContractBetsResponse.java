package com.predictiq.chain.rest;

import com.predictiq.platform.PageResponse;
import java.util.List;
import java.util.Optional;

/** A page of bets, and how far the contract was listened to. */
public record ContractBetsResponse(
    List<ContractBetResponse> items,
    Optional<String> nextCursor,
    boolean hasMore,
    int limit,
    AsOfResponse asOf) {

  static ContractBetsResponse of(PageResponse<ContractBetResponse> page, AsOfResponse asOf) {
    return new ContractBetsResponse(
        page.items(), page.nextCursor(), page.hasMore(), page.limit(), asOf);
  }
}
