package com.predictiq.chain;

/** What wallets read about us before they sign (SEP-1). */
public interface StellarToml {

  /** The file for {@code /.well-known/stellar.toml}. */
  String text();
}
