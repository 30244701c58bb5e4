package com.predictiq.oracle.internal;

import com.predictiq.kernel.Rejected;
import com.predictiq.markets.Answer;
import com.predictiq.markets.MarketEnded;
import com.predictiq.markets.MarketId;
import com.predictiq.markets.MarketRefusal;
import com.predictiq.markets.MarketView;
import com.predictiq.markets.OutcomeOracle;
import com.predictiq.oracle.fixing.Decision;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Says how a market ended, from what was gathered for it. Nobody outside is asked here: whoever
 * calls holds the market. What decided is written down in the caller's transaction.
 */
@ApplicationScoped
@Transactional
class AnswersMarkets implements OutcomeOracle {

  private final QuestionStore questions;
  private final FixingStore fixings;
  private final Decides decides;
  private final InstantSource clock;

  @Inject
  AnswersMarkets(
      QuestionStore questions, FixingStore fixings, Decides decides, InstantSource clock) {
    this.questions = questions;
    this.fixings = fixings;
    this.decides = decides;
    this.clock = clock;
  }

  @Override
  public Answer answer(MarketView market) {
    return answer(market.id());
  }

  /** The oracle needs no more of a market than its name. */
  Answer answer(MarketId market) {
    Question question =
        questions
            .find(market)
            .orElseThrow(
                () ->
                    new Rejected(
                        MarketRefusal.ORACLE_FAILURE, "The oracle knows no question of it."));
    Instant now = clock.instant();
    Decision decision = decides.of(question, now);
    int outcome = decision.outcome().orElseThrow(() -> refused(question, decision));
    fixings.fix(market, decision, now);
    questions.settle(market, now);
    return Answer.of(outcome);
  }

  /** Whatever the end, nobody waits for the oracle any more. */
  void settle(@Observes MarketEnded ended) {
    questions.settle(ended.market(), ended.at());
  }

  private static Rejected refused(Question question, Decision decision) {
    return switch (decision.why().orElseThrow()) {
      case WAITING ->
          new Rejected(
              MarketRefusal.RESOLUTION_NOT_READY,
              "Some sources have not spoken yet; they have until "
                  + question.rules().deadline()
                  + ".");
      case STALE_PRICE ->
          new Rejected(
              MarketRefusal.STALE_PRICE,
              "The first price was published too long after the resolution time.");
      case CONFIDENCE_TOO_LOW ->
          new Rejected(MarketRefusal.CONFIDENCE_TOO_LOW, "The sources doubt their first prices.");
      case TIE ->
          new Rejected(
              MarketRefusal.ORACLE_FAILURE,
              "Those who have spoken do not agree; a tie is no answer.");
      case NO_READING ->
          new Rejected(MarketRefusal.ORACLE_FAILURE, "Too few sources have spoken so far.");
    };
  }
}
