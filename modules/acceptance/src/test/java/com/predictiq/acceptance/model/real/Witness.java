package com.predictiq.acceptance.model.real;

import com.predictiq.acceptance.model.Account;
import com.predictiq.acceptance.model.Picture;
import com.predictiq.kernel.PageRequest;
import com.predictiq.ledger.AccountKind;
import com.predictiq.ledger.Balance;
import com.predictiq.ledger.Ledger;
import com.predictiq.markets.MarketId;
import com.predictiq.markets.MarketView;
import com.predictiq.markets.Markets;
import com.predictiq.members.MemberId;
import com.predictiq.wagers.PositionView;
import com.predictiq.wagers.SettlementState;
import com.predictiq.wagers.SettlementView;
import com.predictiq.wagers.Settlements;
import com.predictiq.wagers.Wagers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whether the APIs, at the end of a history, tell what the tables say. */
@ApplicationScoped
class Witness {

  private static final PageRequest ALL = new PageRequest(100, Optional.empty());

  private final Ledger ledger;
  private final Markets markets;
  private final Wagers wagers;
  private final Settlements settlements;

  @Inject
  Witness(Ledger ledger, Markets markets, Wagers wagers, Settlements settlements) {
    this.ledger = ledger;
    this.markets = markets;
    this.wagers = wagers;
    this.settlements = settlements;
  }

  List<String> contradictions(Numbers numbers, Picture picture) {
    List<String> found = new ArrayList<>();
    for (MemberId member : numbers.members()) {
      ledger.balances(member.value()).forEach(it -> compare(numbers, picture, it, found));
      wagers
          .positions(member, ALL)
          .items()
          .forEach(it -> compare(numbers, picture, member, it, found));
    }
    for (MarketId market : numbers.markets()) {
      MarketView view = markets.find(market).orElseThrow();
      String standing = picture.standings().get(Picture.market(numbers.numberOf(market)));
      note(found, standing.startsWith(view.status().name()), standing + " | " + view);
      if (standing.contains(" settled") && !view.isPrivate()) {
        requireAllAccountedFor(settlements.find(market), found);
      }
    }
    return found;
  }

  private static void compare(
      Numbers numbers, Picture picture, Balance balance, List<String> found) {
    if (balance.account().kind() == AccountKind.CASH) {
      int member = numbers.numberOf(new MemberId(balance.account().owner().orElseThrow()));
      String asset = balance.account().asset().code();
      Account cash = new Account("cash", asset, Account.NONE, Account.NONE, member);
      BigInteger known = picture.balances().getOrDefault(cash, BigInteger.ZERO);
      note(found, known.longValueExact() == balance.amount().units(), cash + " | " + balance);
    }
  }

  private static void compare(
      Numbers numbers,
      Picture picture,
      MemberId member,
      PositionView position,
      List<String> found) {
    String key =
        Picture.position(
            numbers.numberOf(position.market()), position.outcome(), numbers.numberOf(member));
    String told =
        "gross %d, net %d, paid %s"
            .formatted(
                position.staked().units(),
                position.net().units(),
                position.paid().map(paid -> Long.toString(paid.units())).orElse("nothing yet"));
    String standing = picture.standings().get(key);
    note(found, told.equals(standing), key + ": " + standing + " | " + told);
  }

  private static void requireAllAccountedFor(SettlementView settlement, List<String> found) {
    long placed =
        settlement.paid().units()
            + settlement.fees().units()
            + settlement.rewards().units()
            + settlement.rounding().units();
    boolean right =
        settlement.state() == SettlementState.SETTLED && placed == settlement.staked().units();
    note(found, right, "does not add up: " + settlement);
  }

  private static void note(List<String> found, boolean right, String otherwise) {
    if (!right) {
      found.add(otherwise);
    }
  }
}
