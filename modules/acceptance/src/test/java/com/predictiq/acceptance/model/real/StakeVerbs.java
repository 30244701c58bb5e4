package com.predictiq.acceptance.model.real;

import com.predictiq.acceptance.model.Command;
import com.predictiq.acceptance.model.Reply;
import com.predictiq.kernel.Amount;
import com.predictiq.kernel.Rejected;
import com.predictiq.members.MemberId;
import com.predictiq.wagers.Guard;
import com.predictiq.wagers.PlaceWager;
import com.predictiq.wagers.Referrals;
import com.predictiq.wagers.Settlements;
import com.predictiq.wagers.Stake;
import com.predictiq.wagers.WagerView;
import com.predictiq.wagers.Wagers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Tells the product what members stake and collect. */
@ApplicationScoped
class StakeVerbs {

  private final Wagers wagers;
  private final Settlements settlements;
  private final Referrals referrals;

  @Inject
  StakeVerbs(Wagers wagers, Settlements settlements, Referrals referrals) {
    this.wagers = wagers;
    this.settlements = settlements;
    this.referrals = referrals;
  }

  /** What was answered, if it was one of these. */
  Optional<Reply> tell(Command command, Numbers numbers) {
    if (command instanceof Command.Wager it) {
      return Optional.of(wager(it, numbers));
    } else if (command instanceof Command.Batch it) {
      return Optional.of(Reply.each(batch(it, numbers)));
    } else if (command instanceof Command.Claim it) {
      Amount amount =
          settlements.claim(numbers.market(it.market()), numbers.member(it.member())).amount();
      return Optional.of(Reply.done(Map.of("amount", Long.toString(amount.units()))));
    } else if (command instanceof Command.ClaimRewards it) {
      Map<String, String> amounts =
          referrals.claim(numbers.member(it.member())).stream()
              .collect(
                  Collectors.toMap(
                      amount -> amount.asset().code(), amount -> Long.toString(amount.units())));
      return Optional.of(Reply.done(amounts));
    }
    return Optional.empty();
  }

  private List<Reply> batch(Command.Batch command, Numbers numbers) {
    return wagers
        .placeEach(command.wagers().stream().map(one -> stake(one, numbers)).toList())
        .stream()
        .map(reply -> reply.placed().map(StakeVerbs::placed).orElseGet(() -> refused(reply)))
        .toList();
  }

  private static Reply refused(Wagers.Reply reply) {
    RuntimeException why = reply.failure().orElseThrow();
    return new Reply.Refused(
        why instanceof Rejected no ? no.refusal().name() : "not at all: " + why);
  }

  private Reply wager(Command.Wager command, Numbers numbers) {
    return placed(wagers.place(stake(command, numbers)));
  }

  private static PlaceWager stake(Command.Wager command, Numbers numbers) {
    return new PlaceWager(
        numbers.member(command.member()),
        command.key(),
        new Stake(
            numbers.market(command.market()), command.outcome(), command.amount(), command.asset()),
        new Guard(command.minPayout(), Optional.empty()),
        Optional.empty(),
        command.referrer().map(numbers::member).map(MemberId::toString));
  }

  private static Reply placed(Wagers.Placed placed) {
    WagerView wager = placed.wager();
    return Reply.done(
        Map.of(
            "fee", Long.toString(wager.fee().units()),
            "net", Long.toString(wager.net().units()),
            "payout", Long.toString(wager.payout().units()),
            "before", wager.before().text(),
            "after", wager.after().text()));
  }
}
