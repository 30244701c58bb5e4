package com.predictiq.chain;

/** How the chain is. Off is a choice and not a fault; silent is no answer for a minute. */
public enum ChainStatus {
  OFF,
  UP,
  SILENT
}
