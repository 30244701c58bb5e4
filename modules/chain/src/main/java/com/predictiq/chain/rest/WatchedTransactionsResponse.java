package com.predictiq.chain.rest;

import com.predictiq.chain.WatchedTransaction;
import java.util.List;

/** All that a member waits for, latest first. */
public record WatchedTransactionsResponse(List<WatchedTransactionResponse> items) {

  static WatchedTransactionsResponse of(List<WatchedTransaction> all) {
    return new WatchedTransactionsResponse(
        all.stream().map(WatchedTransactionResponse::of).toList());
  }
}
