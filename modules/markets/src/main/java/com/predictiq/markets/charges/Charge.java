package com.predictiq.markets.charges;

import com.predictiq.kernel.Amount;

/** What opening a market takes from its creator: a deposit that comes back, and a fee. */
public record Charge(Amount deposit, Amount fee) {

  Amount total() {
    return deposit.plus(fee);
  }
}
