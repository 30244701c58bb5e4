package com.predictiq.chain.network;

import java.util.Map;

/**
 * An account as one server has it.
 *
 * @param balances in smallest units, by asset; a trustline without money has a zero
 * @param rooms what each trustline can still take
 * @param asOfLedger the ledger of which this is true; 0 when the server does not say
 */
public record AccountState(
    String address,
    long sequence,
    Map<String, Long> balances,
    Map<String, Long> rooms,
    boolean memoRequired,
    long asOfLedger) {

  public AccountState {
    balances = Map.copyOf(balances);
    rooms = Map.copyOf(rooms);
  }
}
