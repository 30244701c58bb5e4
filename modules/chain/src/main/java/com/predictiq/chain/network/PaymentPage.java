package com.predictiq.chain.network;

import java.util.List;

/**
 * What a page of operations brought and took, in their order.
 *
 * @param setAside what waits to be fetched by the account
 * @param readTo the last operation of the page, whatever it was; 0 of an empty one
 * @param completeTo all there was up to this ledger, as far as the one server that answered says; 0
 *     when it does not say
 */
public record PaymentPage(
    List<Payment> payments, List<ClaimableBalance> setAside, long readTo, long completeTo) {

  public PaymentPage {
    payments = List.copyOf(payments);
    setAside = List.copyOf(setAside);
  }

  /** The last operation of which is known that nothing before it is missing. */
  public long end() {
    return Math.max(readTo, completeTo > 0 ? Payment.lastOf(completeTo) : 0);
  }

  public boolean full() {
    return completeTo == 0 && readTo > 0;
  }
}
