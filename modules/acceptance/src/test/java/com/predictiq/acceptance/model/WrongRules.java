package com.predictiq.acceptance.model;

import java.math.BigInteger;
import java.time.Instant;

/** Houses with one rule that is wrong, for those who have to notice. */
final class WrongRules {

  private WrongRules() {}

  /** Every winner gets the unit that division cut off. */
  static class RoundsUp extends Rules {

    @Override
    BigInteger payout(BigInteger stake, BigInteger share, BigInteger standing) {
      return stake.multiply(share).add(standing).subtract(BigInteger.ONE).divide(standing);
    }
  }

  /** What division leaves over stays where it is. */
  static class ForgetsTheRest extends Rules {

    @Override
    boolean booksTheRest() {
      return false;
    }
  }

  /** The reward of a referrer is a ninth of the fee. */
  static class RewardsTooMuch extends Rules {

    @Override
    BigInteger rewardOf(BigInteger fee) {
      return fee.divide(BigInteger.valueOf(9));
    }
  }

  /** Who doubts a result loses one unit more than they put down. */
  static class TakesTooMuch extends Rules {

    @Override
    BigInteger bond(String asset, BigInteger pool) {
      return super.bond(asset, pool).add(BigInteger.ONE);
    }
  }

  /** Of a wager's fee nothing arrives. */
  static class LeakingBooks extends Books {

    @Override
    void move(int about, Account from, Account to, BigInteger amount) {
      super.move(about, from, to, amount);
      if (to.kind().equals("pending-fee")) {
        balances().remove(to);
      }
    }
  }

  /** Who is refused is frozen. */
  static class Spiteful extends ModelHouse {

    Spiteful(Instant begin) {
      super(new Rules(), new Books(), begin);
    }

    @Override
    public Reply tell(Command command) {
      Reply reply = super.tell(command);
      if (reply.refused() && command instanceof Command.Wager wager) {
        members.get(wager.member()).frozen = true;
      }
      return reply;
    }
  }

  /** What was closed opens when somebody asks. */
  static class Reopening extends ModelHouse {

    Reopening(Instant begin) {
      super(new Rules(), new Books(), begin);
    }

    @Override
    public Reply tell(Command command) {
      if (command instanceof Command.Finish finish) {
        market(finish.market()).ifPresent(WrongRules::reopen);
      }
      return super.tell(command);
    }
  }

  private static void reopen(ModelMarket market) {
    if (market.status.equals("RESOLVED")) {
      market.status = "PROPOSED";
    }
  }
}
