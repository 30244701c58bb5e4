package com.predictiq.wagers.rest;

import com.predictiq.kernel.Amount;
import com.predictiq.kernel.Asset;
import com.predictiq.wagers.ReferralView;
import java.util.List;

/** What a member has earned by bringing others, by asset. */
public record ReferralsResponse(List<ReferralLine> items) {

  /** What can be collected, and what waits for its markets to end. */
  public record ReferralLine(Asset asset, Amount available, Amount pending) {}

  static ReferralsResponse of(List<ReferralView> views) {
    return new ReferralsResponse(
        views.stream()
            .map(
                view ->
                    new ReferralLine(view.available().asset(), view.available(), view.pending()))
            .toList());
  }
}
