package com.predictiq.chain;

/** The networks an operator may name. */
public enum Network {
  MAINNET,
  TESTNET,
  STANDALONE,
  OFF
}
