package com.predictiq.chain.network;

import java.util.List;

/**
 * Payments in the order of their operations.
 *
 * @param completeTo all there were up to this ledger, as far as the one server that answered says;
 *     0 when it does not say
 */
public record PaymentPage(List<Payment> payments, long completeTo) {

  public PaymentPage {
    payments = List.copyOf(payments);
  }
}
