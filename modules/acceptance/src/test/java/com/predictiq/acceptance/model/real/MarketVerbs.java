package com.predictiq.acceptance.model.real;

import com.predictiq.acceptance.model.Command;
import com.predictiq.acceptance.model.Reply;
import com.predictiq.kernel.Amount;
import com.predictiq.markets.Answer;
import com.predictiq.markets.Disputes;
import com.predictiq.markets.DraftMarket;
import com.predictiq.markets.MarketDraft;
import com.predictiq.markets.MarketId;
import com.predictiq.markets.MarketView;
import com.predictiq.markets.Markets;
import com.predictiq.markets.Rulings;
import com.predictiq.markets.VoteChoice;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Tells the product what is done about markets. */
@ApplicationScoped
class MarketVerbs {

  private static final String REASON = "A history says so.";

  private final Markets markets;
  private final Rulings rulings;
  private final Disputes disputes;
  private final RehearsedTime time;

  @Inject
  MarketVerbs(Markets markets, Rulings rulings, Disputes disputes, RehearsedTime time) {
    this.markets = markets;
    this.rulings = rulings;
    this.disputes = disputes;
    this.time = time;
  }

  /** What was answered, if it was one of these. */
  Optional<Reply> tell(Command command, Numbers numbers) {
    if (command instanceof Command.Draft it) {
      DraftMarket draft = new DraftMarket(numbers.member(it.creator()), draft(it.wish(), numbers));
      numbers.drafted(markets.draft(draft).id());
      return Optional.of(Reply.done());
    } else if (command instanceof Command.Open it) {
      markets.open(numbers.market(it.market()), numbers.member(it.by()));
      return Optional.of(Reply.done());
    } else if (command instanceof Command.Withdraw it) {
      markets.withdraw(numbers.market(it.market()), numbers.member(it.by()));
      return Optional.of(Reply.done());
    } else if (command instanceof Command.Dispute it) {
      return Optional.of(dispute(it, numbers));
    } else if (command instanceof Command.Vote it) {
      return Optional.of(vote(it, numbers));
    }
    return ruled(command, numbers).map(view -> Reply.done(Map.of("status", view.status().name())));
  }

  /** When a history is over. */
  void cancelAll(Numbers numbers) {
    for (MarketId market : numbers.markets()) {
      boolean over = markets.find(market).orElseThrow().status().terminal();
      if (!over) {
        rulings.cancel(market, REASON);
      }
    }
  }

  private Reply dispute(Command.Dispute command, Numbers numbers) {
    Amount bond =
        disputes
            .file(
                new Disputes.FileDispute(
                    numbers.market(command.market()),
                    numbers.member(command.by()),
                    REASON,
                    Optional.empty()))
            .bond();
    return Reply.done(Map.of("bond", Long.toString(bond.units())));
  }

  private Reply vote(Command.Vote command, Numbers numbers) {
    Amount cast =
        disputes
            .vote(
                numbers.market(command.market()),
                numbers.member(command.by()),
                VoteChoice.parse(command.choice()).orElseThrow())
            .cast();
    return Reply.done(Map.of("cast", Long.toString(cast.units())));
  }

  private Optional<MarketView> ruled(Command command, Numbers numbers) {
    if (command instanceof Command.Propose it) {
      return Optional.of(
          rulings.propose(
              numbers.market(it.market()), it.by().map(numbers::member), answer(it.result())));
    } else if (command instanceof Command.ProposeByAdmin it) {
      return Optional.of(rulings.proposeByAdmin(numbers.market(it.market()), answer(it.result())));
    } else if (command instanceof Command.Finish it) {
      return Optional.of(rulings.finish(numbers.market(it.market())));
    } else if (command instanceof Command.Resolve it) {
      return Optional.of(rulings.resolve(numbers.market(it.market()), answer(it.result())));
    } else if (command instanceof Command.FallBack it) {
      return Optional.of(
          rulings.fallBack(numbers.market(it.market()), answer(it.result()), REASON));
    } else if (command instanceof Command.Overrule it) {
      return Optional.of(overrule(it, numbers));
    } else if (command instanceof Command.Cancel it) {
      return Optional.of(rulings.cancel(numbers.market(it.market()), REASON));
    }
    return Optional.empty();
  }

  private MarketView overrule(Command.Overrule command, Numbers numbers) {
    return rulings
        .override(
            new Rulings.OverrideMarket(
                numbers.market(command.market()),
                answer(command.result()),
                REASON,
                command.operator()))
        .market();
  }

  private static Answer answer(Command.Result result) {
    return new Answer(result.outcome(), result.weights());
  }

  private MarketDraft draft(Command.Wish wish, Numbers numbers) {
    Instant close = time.now().plus(wish.closesIn());
    List<String> labels = IntStream.range(0, wish.outcomes()).mapToObj(i -> "Label " + i).toList();
    boolean oracle = wish.source().equals("oracle");
    return new MarketDraft(
        Optional.of("A question of some history"),
        Optional.empty(),
        Optional.of(labels),
        Optional.of("histories"),
        Optional.empty(),
        Optional.of(close),
        Optional.of(close.plus(wish.resolvesAfter())),
        Optional.of(wish.asset()),
        Optional.empty(),
        Optional.of(wish.feeModel()),
        Optional.of(wish.feeBps()),
        Optional.of(wish.tier()),
        Optional.of(wish.source()),
        oracle ? Optional.of("operators") : Optional.empty(),
        Optional.of((int) wish.window().toSeconds()),
        wish.parent().map(number -> numbers.market(number).toString()),
        wish.parentOutcome(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(wish.payout()));
  }
}
