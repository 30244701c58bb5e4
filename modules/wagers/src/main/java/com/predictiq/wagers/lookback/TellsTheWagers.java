package com.predictiq.wagers.lookback;

import com.predictiq.kernel.Page;
import com.predictiq.kernel.PageRequest;
import com.predictiq.members.MemberId;
import com.predictiq.members.MemberRecords;
import com.predictiq.wagers.WagerQuery;
import com.predictiq.wagers.WagerSearch;
import com.predictiq.wagers.WagerView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/** What they staked, as it was accepted. */
@ApplicationScoped
class TellsTheWagers implements MemberRecords {

  /** A stake with its asset and its amounts as text. */
  record Staked(
      String id,
      String market,
      int outcome,
      String asset,
      String amount,
      String fee,
      Optional<String> clientOrderId,
      Instant placedAt) {}

  private final WagerSearch wagers;

  @Inject
  TellsTheWagers(WagerSearch wagers) {
    this.wagers = wagers;
  }

  @Override
  public String section() {
    return "wagers";
  }

  @Override
  public void tell(MemberId member, Consumer<Record> to) {
    WagerQuery all =
        new WagerQuery(
            member, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    Optional<String> after = Optional.empty();
    do {
      Page<WagerView> page = wagers.find(all, new PageRequest(PageRequest.MAX_LIMIT, after));
      page.items().forEach(wager -> to.accept(staked(wager)));
      after = page.next();
    } while (after.isPresent());
  }

  private static Staked staked(WagerView wager) {
    return new Staked(
        wager.id().toString(),
        wager.market().toString(),
        wager.outcome(),
        wager.stake().asset().code(),
        wager.stake().text(),
        wager.fee().text(),
        wager.clientOrderId(),
        wager.placedAt());
  }
}
