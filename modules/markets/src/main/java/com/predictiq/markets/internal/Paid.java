package com.predictiq.markets.internal;

import com.predictiq.kernel.Amount;
import com.predictiq.kernel.Asset;
import com.predictiq.markets.charges.Charge;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** What the creator left and paid at the opening, in the smallest unit of the market's asset. */
@Embeddable
record Paid(long deposit, @Column(name = "creation_fee") long fee) {

  static final Paid NOTHING = new Paid(0, 0);

  static Paid of(Charge charge) {
    return new Paid(charge.deposit().units(), charge.fee().units());
  }

  Charge in(Asset asset) {
    return new Charge(new Amount(asset, deposit), new Amount(asset, fee));
  }
}
