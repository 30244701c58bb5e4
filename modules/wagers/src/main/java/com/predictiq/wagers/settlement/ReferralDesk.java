package com.predictiq.wagers.settlement;

import com.predictiq.kernel.Amount;
import com.predictiq.kernel.Asset;
import com.predictiq.kernel.Rejected;
import com.predictiq.kernel.TimeOrderedIds;
import com.predictiq.ledger.AccountKind;
import com.predictiq.ledger.AccountRef;
import com.predictiq.ledger.Balance;
import com.predictiq.ledger.Ledger;
import com.predictiq.ledger.Posting;
import com.predictiq.ledger.Transfer;
import com.predictiq.ledger.TransferKind;
import com.predictiq.members.MemberId;
import com.predictiq.wagers.ReferralView;
import com.predictiq.wagers.Referrals;
import com.predictiq.wagers.WagerRefusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** Rewards of referrers, as the books have them. */
@ApplicationScoped
@Transactional
class ReferralDesk implements Referrals {

  private static final TransferKind KIND = new TransferKind("referral-claim");

  private final ClaimStore claims;
  private final Ledger ledger;
  private final TimeOrderedIds ids;

  @Inject
  ReferralDesk(ClaimStore claims, Ledger ledger, TimeOrderedIds ids) {
    this.claims = claims;
    this.ledger = ledger;
    this.ids = ids;
  }

  @Override
  public List<ReferralView> of(MemberId member) {
    Map<Asset, ReferralView> views = new TreeMap<>(Comparator.comparing(Asset::code));
    for (Balance balance : ledger.balances(member.value())) {
      Amount none = Amount.zero(balance.amount().asset());
      AccountKind kind = balance.account().kind();
      if (kind == AccountKind.REFERRAL) {
        add(views, new ReferralView(balance.amount(), none));
      } else if (kind == AccountKind.PENDING_REFERRAL) {
        add(views, new ReferralView(none, balance.amount()));
      }
    }
    return List.copyOf(views.values());
  }

  @Override
  public List<Amount> claim(MemberId member) {
    claims.takeTurn(member);
    List<Amount> waiting =
        of(member).stream().map(ReferralView::available).filter(Amount::isPositive).toList();
    if (waiting.isEmpty()) {
      throw new Rejected(WagerRefusal.NO_WINNINGS, "There are no rewards to collect.");
    }
    UUID owner = member.value();
    ledger.post(
        new Transfer(
            KIND,
            member.toString(),
            "referral-claim:" + ids.next(),
            waiting.stream()
                .map(
                    amount ->
                        new Posting(
                            AccountRef.referral(owner, amount.asset()),
                            AccountRef.cash(owner, amount.asset()),
                            amount))
                .toList()));
    return waiting;
  }

  private static void add(Map<Asset, ReferralView> views, ReferralView more) {
    views.merge(
        more.available().asset(),
        more,
        (one, other) ->
            new ReferralView(
                one.available().plus(other.available()), one.pending().plus(other.pending())));
  }
}
