package com.predictiq.admin.internal;

import com.predictiq.admin.Credits.Credit;
import com.predictiq.kernel.Amount;
import com.predictiq.kernel.Asset;
import com.predictiq.kernel.Fault;
import com.predictiq.kernel.Rejected;
import com.predictiq.ledger.Assets;
import com.predictiq.platform.RequestRefusal;
import java.util.List;
import java.util.Optional;

/** Reads what is to be given away: a positive amount of a currency that is the house's own. */
final class CheckedCredit {

  private CheckedCredit() {}

  static Amount amount(Credit credit, Assets assets) {
    Asset asset =
        assets
            .find(credit.asset())
            .filter(known -> known.rail() == Asset.Rail.HOUSE)
            .orElseThrow(() -> wrong("/asset", "must be a currency of the house"));
    Optional<Amount> amount = Amount.parse(asset, credit.amount());
    return amount
        .filter(Amount::isPositive)
        .orElseThrow(() -> wrong("/amount", "must be a positive amount such as \"100.00\""));
  }

  private static Rejected wrong(String pointer, String message) {
    return new Rejected(
        RequestRefusal.VALIDATION_FAILED,
        pointer + " " + message + ".",
        List.of(new Fault(pointer, "INVALID_VALUE", message)));
  }
}
