package com.predictiq.chain;

import com.predictiq.members.MemberId;
import java.util.List;

/** The transactions that members wait for: few for each, so that nobody fills the list. */
public interface WatchedTransactions {

  /** Latest first. */
  List<WatchedTransaction> of(MemberId member);

  /** Waiting twice for the same is waiting once. */
  WatchedTransaction watch(MemberId member, String hash);

  void forget(MemberId member, String hash);
}
