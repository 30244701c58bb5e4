package com.predictiq.acceptance.model;

import com.predictiq.acceptance.model.Command.Deposit;
import com.predictiq.acceptance.model.Command.Freeze;
import com.predictiq.acceptance.model.Command.LimitYourself;
import com.predictiq.acceptance.model.Command.Pause;
import com.predictiq.acceptance.model.Command.Resume;
import com.predictiq.acceptance.model.Command.SignUp;
import com.predictiq.acceptance.model.Command.Trust;
import com.predictiq.acceptance.model.Command.Unfreeze;
import java.math.BigInteger;
import java.time.Duration;
import java.util.Optional;

/** The part of the crowd that comes and goes, and those who watch it. */
class Doorway {

  private static final int MOST_MEMBERS = 7;

  private final Dice dice;
  private final Sights sights;
  private final long seed;

  Doorway(Dice dice, Sights sights, long seed) {
    this.dice = dice;
    this.sights = sights;
    this.seed = seed;
  }

  Command next() {
    int members = sights.members().size();
    if (members < 4 || (members < MOST_MEMBERS && dice.percent(15))) {
      return signUp(members);
    }
    return switch (dice.below(20)) {
      case 0 -> signUp(0);
      case 1, 2 -> new Freeze(sights.memberOrStranger());
      case 3, 4, 5 -> new Unfreeze(sights.memberOrStranger());
      case 6, 7 -> new Trust(sights.memberOrStranger(), dice.one("basic", "pro", "institutional"));
      case 8, 9, 10, 11 -> limit();
      case 12 -> new Pause();
      case 13 -> new Resume();
      default -> deposit();
    };
  }

  /** The address of somebody who is there is taken. */
  private Command signUp(int newest) {
    int number = newest == 0 || dice.percent(5) ? 0 : newest;
    return new SignUp("m%d-%x@example.org".formatted(number, seed));
  }

  private Command deposit() {
    boolean play = dice.percent(40);
    return new Deposit(
        sights.memberOrStranger(),
        play ? "PLAY" : "XLM",
        BigInteger.valueOf((play ? 1L : 100_000L) * (1 + dice.below(60_000))));
  }

  private Command limit() {
    return new LimitYourself(
        sights.member(),
        dice.percent(50) ? Optional.of(units()) : Optional.empty(),
        dice.percent(30) ? Optional.of(units()) : Optional.empty(),
        dice.percent(15)
            ? Optional.of(Duration.ofHours(dice.one(-1, 1, 24, 72)))
            : Optional.empty());
  }

  private BigInteger units() {
    return BigInteger.valueOf(dice.one(0, 5_000, 20_000, 80_000, 200_000));
  }
}
