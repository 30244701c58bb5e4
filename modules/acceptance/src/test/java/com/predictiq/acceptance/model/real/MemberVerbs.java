package com.predictiq.acceptance.model.real;

import com.predictiq.acceptance.model.Command;
import com.predictiq.kernel.Amount;
import com.predictiq.kernel.Asset;
import com.predictiq.ledger.Assets;
import com.predictiq.members.LimitKind;
import com.predictiq.members.Limits;
import com.predictiq.members.LimitsWish;
import com.predictiq.members.MemberId;
import com.predictiq.members.Members;
import com.predictiq.members.Reputation;
import com.predictiq.members.SignUp;
import com.predictiq.members.Supervision;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tells the product what members and those who watch them do. */
@ApplicationScoped
class MemberVerbs {

  private static final String OPERATOR = "histories";

  private final Members members;
  private final Supervision supervision;
  private final Limits limits;
  private final Assets assets;
  private final HouseMoney money;
  private final RehearsedTime time;

  @Inject
  MemberVerbs(
      Members members,
      Supervision supervision,
      Limits limits,
      Assets assets,
      HouseMoney money,
      RehearsedTime time) {
    this.members = members;
    this.supervision = supervision;
    this.limits = limits;
    this.assets = assets;
    this.money = money;
    this.time = time;
  }

  /** Whether it was one of these. */
  boolean tell(Command command, Numbers numbers) {
    if (command instanceof Command.SignUp it) {
      numbers.joined(
          members.signUp(SignUp.of(it.email(), "correct horse battery", Optional.empty())).id());
    } else if (command instanceof Command.Deposit it) {
      money.deposit(numbers.member(it.member()), amount(it.asset(), it.units()));
    } else if (command instanceof Command.Freeze it) {
      supervision.freeze(numbers.member(it.member()), "A history says so.", OPERATOR);
    } else if (command instanceof Command.Unfreeze it) {
      supervision.unfreeze(numbers.member(it.member()), OPERATOR);
    } else if (command instanceof Command.Trust it) {
      Reputation reputation = Reputation.parse(it.reputation()).orElseThrow();
      supervision.trust(numbers.member(it.member()), reputation, OPERATOR);
    } else if (command instanceof Command.LimitYourself it) {
      limits.set(numbers.member(it.member()), wish(it));
    } else if (command instanceof Command.Pause) {
      money.pause();
    } else if (command instanceof Command.Resume) {
      money.resume();
    } else {
      return false;
    }
    return true;
  }

  /** When a history is over. */
  void sendAway(Numbers numbers) {
    money.resume();
    for (MemberId member : numbers.members()) {
      money.withdrawAll(member);
    }
  }

  private LimitsWish wish(Command.LimitYourself command) {
    return new LimitsWish(
        Map.of(
            LimitKind.STAKE_PER_DAY, amounts(command.stakePerDay()),
            LimitKind.LOSS_PER_WEEK, amounts(command.lossPerWeek())),
        command
            .exclusion()
            .map(length -> Optional.of(time.now().plus(length)))
            .map(until -> new LimitsWish.WrittenExclusion(until, false)));
  }

  private List<LimitsWish.WrittenAmount> amounts(Optional<BigInteger> units) {
    return units
        .map(known -> amount("PLAY", known).text())
        .map(text -> new LimitsWish.WrittenAmount(Optional.of("PLAY"), Optional.of(text)))
        .stream()
        .toList();
  }

  private Amount amount(String code, BigInteger units) {
    Asset asset = assets.find(code).orElseThrow();
    return new Amount(asset, units.longValueExact());
  }
}
