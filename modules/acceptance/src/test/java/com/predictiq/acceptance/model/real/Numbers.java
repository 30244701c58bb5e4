package com.predictiq.acceptance.model.real;

import com.predictiq.markets.MarketId;
import com.predictiq.members.MemberId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Who and what the numbers of a history stand for. */
class Numbers {

  private final List<MemberId> members = new ArrayList<>();
  private final List<MarketId> markets = new ArrayList<>();

  void joined(MemberId member) {
    members.add(member);
  }

  void drafted(MarketId market) {
    markets.add(market);
  }

  /** A number that nobody has is a stranger, another each time. */
  MemberId member(int number) {
    return number < members.size() ? members.get(number) : new MemberId(UUID.randomUUID());
  }

  MarketId market(int number) {
    return number >= 0 && number < markets.size()
        ? markets.get(number)
        : new MarketId(UUID.randomUUID());
  }

  int numberOf(MemberId member) {
    return members.indexOf(member);
  }

  int numberOf(MarketId market) {
    return markets.indexOf(market);
  }

  String[] memberIds() {
    return members.stream().map(MemberId::toString).toArray(String[]::new);
  }

  String[] marketIds() {
    return markets.stream().map(MarketId::toString).toArray(String[]::new);
  }

  List<MarketId> markets() {
    return markets;
  }

  List<MemberId> members() {
    return members;
  }
}
