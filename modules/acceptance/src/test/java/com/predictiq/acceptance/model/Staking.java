package com.predictiq.acceptance.model;

import com.predictiq.acceptance.model.Command.Batch;
import com.predictiq.acceptance.model.Command.Wager;
import com.predictiq.acceptance.model.ModelMarket.Holding;
import com.predictiq.acceptance.model.ModelMarket.Position;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** How wagers are taken. */
class Staking {

  /** A wager under its key, and what was answered. */
  record Placed(Wager wager, Map<String, String> facts) {}

  /** A stake reckoned against the pool it meets. */
  private record Quote(
      BigInteger stake, BigInteger fee, BigInteger net, BigInteger there, BigInteger all) {}

  private static final BigDecimal LEAST = new BigDecimal("0.01");
  private static final BigDecimal MOST = new BigDecimal("1000000");
  private static final String DECIMAL = "(0|[1-9][0-9]{0,18})(\\.[0-9]{1,9})?";

  private final ModelHouse house;

  Staking(ModelHouse house) {
    this.house = house;
  }

  Optional<Reply> answer(Command command) {
    if (command instanceof Wager wager) {
      return Optional.of(wager(wager));
    } else if (command instanceof Batch batch) {
      return Optional.of(Reply.each(batch.wagers().stream().map(this::inBatch).toList()));
    }
    return Optional.empty();
  }

  /** One that is refused does not keep the next from being placed. */
  private Reply inBatch(Wager command) {
    try {
      return wager(command);
    } catch (No no) {
      return new Reply.Refused(no.getMessage());
    }
  }

  /** What was placed is told again whatever has become of the market. */
  private Reply wager(Wager command) {
    String key = command.member() + "/" + command.key();
    Optional<Placed> before = Optional.ofNullable(house.placed.get(key));
    if (before.isPresent()) {
      No.unless(before.get().wager().equals(command), "IDEMPOTENCY_KEY_REUSED");
      return Reply.done(before.get().facts());
    }
    Optional<ModelMarket> found = house.market(command.market()).filter(market -> market.opened);
    requireAmount(command, found);
    requireReferrer(command);
    ModelMarket market = found.orElseThrow(() -> No.because("MARKET_NOT_FOUND"));
    requireOpen(command, market);
    BigInteger stake = units(command.amount(), market.terms.asset());
    requireConduct(command.member(), market.terms.asset(), stake);
    Quote quote = quote(market, command.outcome(), stake);
    requireMoney(command, market, quote);
    place(command, market, quote);
    Map<String, String> facts = facts(market, quote);
    house.placed.put(key, new Placed(command, facts));
    return Reply.done(facts);
  }

  private void requireAmount(Wager command, Optional<ModelMarket> market) {
    No.unless(!house.paused, "PLATFORM_PAUSED");
    No.unless(command.amount().matches(DECIMAL), "INVALID_AMOUNT");
    BigDecimal amount = new BigDecimal(command.amount());
    No.unless(amount.signum() > 0, "INVALID_AMOUNT");
    Optional<Integer> scale =
        command
            .asset()
            .or(() -> market.map(found -> found.terms.asset()))
            .map(asset -> house.rules.assets().get(asset));
    No.unless(
        scale.isEmpty() || amount.stripTrailingZeros().scale() <= scale.get(), "INVALID_AMOUNT");
    No.unless(amount.compareTo(LEAST) >= 0, "STAKE_BELOW_MINIMUM");
    No.unless(amount.compareTo(MOST) <= 0, "STAKE_ABOVE_MAXIMUM");
  }

  private void requireReferrer(Wager command) {
    boolean other =
        command
            .referrer()
            .map(who -> who != command.member() && house.member(who).isPresent())
            .orElse(true);
    No.unless(other, "INVALID_REFERRER");
  }

  private void requireOpen(Wager command, ModelMarket market) {
    No.unless(house.now.isBefore(market.terms.resolution()), "RESOLUTION_DEADLINE_PASSED");
    No.unless(market.statusAt(house.now).equals("ACTIVE"), "MARKET_CLOSED");
    boolean missed =
        market
            .terms
            .parent()
            .map(house::requireMarket)
            .filter(parent -> parent.endedWithout(market.terms.parentOutcome().orElseThrow()))
            .isPresent();
    No.unless(!missed, "PARENT_OUTCOME_MISSED");
    No.unless(
        command.outcome() >= 0 && command.outcome() < market.terms.outcomes(), "INVALID_OUTCOME");
    No.unless(
        command.asset().orElse(market.terms.asset()).equals(market.terms.asset()), "WRONG_ASSET");
  }

  /** Limits are in the house currency. A stake counts as lost: it may be. */
  private void requireConduct(int number, String asset, BigInteger stake) {
    house.requireNotFrozen(number);
    ModelMember member = house.requireMember(number);
    Instant now = house.now;
    No.unless(member.excludedUntil.filter(now::isBefore).isEmpty(), "SELF_EXCLUDED");
    if (asset.equals("PLAY")) {
      requireWithin(
          member.limit("stake-per-day", now),
          member.stakedSince(now.minus(Duration.ofDays(1))),
          stake);
      requireWithin(
          member.limit("loss-per-week", now),
          member.lostSince(now.minus(Duration.ofDays(7))),
          stake);
    }
  }

  private static void requireWithin(
      Optional<BigInteger> most, BigInteger before, BigInteger stake) {
    No.unless(
        most.filter(units -> before.add(stake).compareTo(units) > 0).isEmpty(), "LIMIT_REACHED");
  }

  private Quote quote(ModelMarket market, int outcome, BigInteger stake) {
    BigInteger there = market.pool(outcome);
    BigInteger all = market.pool();
    BigInteger fee = house.rules.feeOnStake(market, stake, there, all);
    return new Quote(stake, fee, stake.subtract(fee), there, all);
  }

  private void requireMoney(Wager command, ModelMarket market, Quote quote) {
    String asset = market.terms.asset();
    No.unless(
        house.cash(command.member(), asset).compareTo(quote.stake()) >= 0, "INSUFFICIENT_BALANCE");
    Optional<BigInteger> least = command.minPayout().map(text -> units(text, asset));
    No.unless(
        least.filter(units -> payout(market, quote).compareTo(units) < 0).isEmpty(), "PRICE_MOVED");
  }

  private void place(Wager command, ModelMarket market, Quote quote) {
    String asset = market.terms.asset();
    Account cash = Account.cash(command.member(), asset);
    BigInteger reward =
        command.referrer().isPresent() ? house.rules.rewardOf(quote.fee()) : BigInteger.ZERO;
    Account escrow = Account.escrow(market.number, command.outcome(), asset);
    Account fees = Account.about("pending-fee", market.number, asset);
    house.books.move(market.number, cash, escrow, quote.net());
    house.books.move(market.number, cash, fees, quote.fee().subtract(reward));
    command
        .referrer()
        .map(who -> Account.pendingReferral(market.number, who, asset))
        .ifPresent(account -> house.books.move(market.number, cash, account, reward));
    market.positions.merge(
        new Holding(command.member(), command.outcome()),
        Position.NONE.plus(quote.stake(), quote.fee()),
        (old, more) -> old.plus(more.gross(), more.fees()));
    if (asset.equals("PLAY")) {
      house
          .requireMember(command.member())
          .stakes
          .add(new ModelMember.Staked(market.number, quote.stake(), house.now));
    }
  }

  private Map<String, String> facts(ModelMarket market, Quote quote) {
    return Map.of(
        "fee", quote.fee().toString(),
        "net", quote.net().toString(),
        "payout", payout(market, quote).toString(),
        "before", before(market, quote),
        "after", ratio(quote.there().add(quote.net()), quote.all().add(quote.net())));
  }

  /** What this stake alone would be paid if nothing came after it and its outcome won. */
  private BigInteger payout(ModelMarket market, Quote quote) {
    BigInteger there = quote.there().add(quote.net());
    BigInteger all = quote.all().add(quote.net());
    if (there.equals(all)) {
      return quote.stake();
    }
    BigInteger payout = house.rules.payout(quote.net(), all, there);
    return payout.subtract(house.rules.feeOnWinnings(market, payout, quote.stake()));
  }

  /** As likely as the others, as long as nobody has staked. */
  private static String before(ModelMarket market, Quote quote) {
    return quote.all().signum() == 0
        ? ratio(BigInteger.ONE, BigInteger.valueOf(market.terms.outcomes()))
        : ratio(quote.there(), quote.all());
  }

  private static String ratio(BigInteger part, BigInteger whole) {
    return new BigDecimal(part).divide(new BigDecimal(whole), 6, RoundingMode.HALF_EVEN).toString();
  }

  private BigInteger units(String amount, String asset) {
    return house.rules.whole(asset, amount);
  }
}
