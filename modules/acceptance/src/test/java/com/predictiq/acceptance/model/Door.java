package com.predictiq.acceptance.model;

import com.predictiq.acceptance.model.Command.Deposit;
import com.predictiq.acceptance.model.Command.Freeze;
import com.predictiq.acceptance.model.Command.LimitYourself;
import com.predictiq.acceptance.model.Command.Pause;
import com.predictiq.acceptance.model.Command.Resume;
import com.predictiq.acceptance.model.Command.SignUp;
import com.predictiq.acceptance.model.Command.Trust;
import com.predictiq.acceptance.model.Command.Unfreeze;
import java.time.Instant;
import java.util.Optional;

/** Who comes in, with what, and on what terms. */
class Door {

  private final ModelHouse house;

  Door(ModelHouse house) {
    this.house = house;
  }

  Optional<Reply> answer(Command command) {
    if (command instanceof SignUp signUp) {
      return Optional.of(signUp(signUp));
    } else if (command instanceof Deposit deposit) {
      return Optional.of(deposit(deposit));
    } else if (command instanceof Freeze freeze) {
      return Optional.of(freeze(freeze.member(), true));
    } else if (command instanceof Unfreeze unfreeze) {
      return Optional.of(freeze(unfreeze.member(), false));
    } else if (command instanceof Trust trust) {
      return Optional.of(trust(trust));
    } else if (command instanceof LimitYourself limit) {
      return Optional.of(limit(limit));
    } else if (command instanceof Pause) {
      return Optional.of(pause(true));
    } else if (command instanceof Resume) {
      return Optional.of(pause(false));
    }
    return Optional.empty();
  }

  private Reply signUp(SignUp command) {
    boolean taken = house.members.stream().anyMatch(one -> one.email.equals(command.email()));
    No.unless(!taken, "EMAIL_TAKEN");
    ModelMember member = new ModelMember(house.members.size(), command.email());
    house.members.add(member);
    house.books.move(
        Account.NONE,
        Account.house("external", "PLAY"),
        Account.cash(member.number, "PLAY"),
        house.rules.signUpGrant());
    return Reply.done();
  }

  private Reply deposit(Deposit command) {
    house.requireMember(command.member());
    house.books.move(
        Account.NONE,
        Account.house("external", command.asset()),
        Account.cash(command.member(), command.asset()),
        command.units());
    return Reply.done();
  }

  private Reply freeze(int member, boolean frozen) {
    house.requireMember(member).frozen = frozen;
    return Reply.done();
  }

  private Reply trust(Trust command) {
    house.requireMember(command.member()).reputation = command.reputation();
    return Reply.done();
  }

  /** An exclusion ends in the future, and never before the one in force. */
  private Reply limit(LimitYourself command) {
    ModelMember member = house.requireMember(command.member());
    Optional<Instant> until = command.exclusion().map(house.now::plus);
    Optional<Instant> inForce = member.excludedUntil.filter(house.now::isBefore);
    No.unless(
        until.isEmpty() || until.get().isAfter(inForce.orElse(house.now)) || until.equals(inForce),
        "VALIDATION_FAILED");
    member.excludedUntil = until.or(() -> member.excludedUntil);
    member.wish("stake-per-day", command.stakePerDay(), house.now);
    member.wish("loss-per-week", command.lossPerWeek(), house.now);
    return Reply.done();
  }

  private Reply pause(boolean paused) {
    house.paused = paused;
    return Reply.done();
  }
}
