package com.predictiq.chain;

/** How the chain is. Off is a choice and not a fault. */
public enum ChainStatus {
  OFF
}
