package com.predictiq.markets.internal;

import com.predictiq.markets.MarketId;

/** Begins a transaction for each move, as the container would. */
final class EachByItself extends LifeDesk {

  private final GivenLife house;

  EachByItself(GivenLife house) {
    super(null, null, null, null, null, null, null, null);
    this.house = house;
  }

  @Override
  boolean finish(MarketId id) {
    return house.in(desks -> desks.life.finish(id));
  }

  @Override
  boolean count(MarketId id) {
    return house.in(desks -> desks.life.count(id));
  }

  @Override
  boolean voidHanging(MarketId id) {
    return house.in(desks -> desks.life.voidHanging(id));
  }

  @Override
  boolean voidOrphan(MarketId id) {
    return house.in(desks -> desks.life.voidOrphan(id));
  }

  @Override
  int forgetOverrides() {
    return house.in(desks -> desks.life.forgetOverrides());
  }
}
