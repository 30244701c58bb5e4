package com.predictiq.chain.wallets;

import java.util.Map;

/** Who may sign for an account, as the network has it. */
interface AccountSigners {

  /** An account of which nothing is known: its own key, and no other. */
  AccountSigners MASTER_KEY_ALONE = account -> new Signers(1, Map.of(account, 1));

  /** What weight the signatures must have together, and what weight each key gives. */
  record Signers(int threshold, Map<String, Integer> weights) {}

  Signers of(String account);
}
