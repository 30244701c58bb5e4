package com.predictiq.oracle.internal;

import com.predictiq.kernel.Refusal;
import com.predictiq.kernel.Rejected;
import com.predictiq.markets.Answer;
import com.predictiq.markets.MarketId;
import com.predictiq.markets.MarketRefusal;
import com.predictiq.markets.Rulings;
import com.predictiq.platform.Job;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Proposes the outcome of each market whose time has come, through the door that is open to
 * everybody. One node at a time has the job, and the market takes one proposal. What has no answer
 * is tried again, at first soon, then every half a minute, until the market is voided.
 */
@ApplicationScoped
class ProposesOutcomes implements Job {

  private static final Logger LOG = System.getLogger("predictiq.oracle");

  private static final int AT_ONCE = 200;
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
  private static final int DOUBLINGS = 5;

  /** After these nothing is left to be proposed. */
  private static final Set<Refusal> OVER =
      Set.of(
          MarketRefusal.MARKET_NOT_FOUND,
          MarketRefusal.NOT_YOURS_TO_PROPOSE,
          MarketRefusal.CANNOT_CHANGE_OUTCOME,
          MarketRefusal.MARKET_NOT_ACTIVE,
          MarketRefusal.ALREADY_PROPOSED,
          MarketRefusal.ALREADY_DISPUTED);

  private final QuestionStore questions;
  private final GathersFirsts gathers;
  private final Rulings rulings;
  private final OracleMetrics metrics;
  private final OracleConfig config;
  private final InstantSource clock;

  @Inject
  ProposesOutcomes(
      QuestionStore questions,
      GathersFirsts gathers,
      Rulings rulings,
      OracleMetrics metrics,
      OracleConfig config,
      InstantSource clock) {
    this.questions = questions;
    this.gathers = gathers;
    this.rulings = rulings;
    this.metrics = metrics;
    this.config = config;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "oracle.proposes-outcomes";
  }

  @Override
  public Duration every() {
    return config.proposeEvery();
  }

  @Override
  public int run() {
    List<Question> due = questions.due(clock.instant(), AT_ONCE);
    if (due.isEmpty()) {
      return 0;
    }
    gathers.gather(due);
    return (int) due.stream().filter(this::proposes).count();
  }

  private boolean proposes(Question question) {
    try {
      rulings.propose(question.market(), Optional.empty(), Answer.UNSAID);
      metrics.resolution("proposed");
      return true;
    } catch (Rejected no) {
      refused(question, no);
    } catch (RuntimeException failure) {
      LOG.log(Logger.Level.WARNING, "Market " + question.market() + " got no proposal", failure);
      tryAgain(question, failure.getClass().getSimpleName());
    }
    return false;
  }

  private void refused(Question question, Rejected no) {
    if (OVER.contains(no.refusal())) {
      questions.settle(question.market(), clock.instant());
    } else {
      metrics.resolution(no.refusal().name().toLowerCase(Locale.ROOT).replace('_', '-'));
      tryAgain(question, no.refusal().name());
    }
  }

  private void tryAgain(Question question, String refusal) {
    Instant now = clock.instant();
    Duration pause = Duration.ofSeconds(1L << Math.min(question.tries(), DOUBLINGS));
    Instant next = now.plus(pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE);
    if (questions.tried(question.market(), refusal, next, now, config.overdueAfter())) {
      reportOverdue(question.market(), refusal);
    }
  }

  private static void reportOverdue(MarketId market, String refusal) {
    LOG.log(
        Logger.Level.WARNING,
        "Market {0} is overdue: its oracle has not answered since its resolution time ({1})",
        market,
        refusal);
  }
}
