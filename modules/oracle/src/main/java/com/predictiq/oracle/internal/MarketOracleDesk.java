package com.predictiq.oracle.internal;

import com.predictiq.kernel.Fault;
import com.predictiq.kernel.Rejected;
import com.predictiq.markets.MarketId;
import com.predictiq.markets.MarketRefusal;
import com.predictiq.markets.Markets;
import com.predictiq.oracle.MarketOracle;
import com.predictiq.oracle.OracleRefusal;
import com.predictiq.oracle.PostResult;
import com.predictiq.oracle.Price;
import com.predictiq.oracle.Reading;
import com.predictiq.oracle.fixing.Decision;
import com.predictiq.oracle.internal.FixingStore.Fixed;
import com.predictiq.oracle.sources.ManualSource;
import com.predictiq.platform.RequestRefusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Shows what decided about a market, and takes down what operators saw. */
@ApplicationScoped
@Transactional
class MarketOracleDesk implements MarketOracle {

  private final Markets markets;
  private final FeedStore feeds;
  private final QuestionStore questions;
  private final FixingStore fixings;
  private final ReadingStore readings;
  private final Decides decides;
  private final InstantSource clock;

  @Inject
  MarketOracleDesk(
      Markets markets,
      FeedStore feeds,
      QuestionStore questions,
      FixingStore fixings,
      ReadingStore readings,
      Decides decides,
      InstantSource clock) {
    this.markets = markets;
    this.feeds = feeds;
    this.questions = questions;
    this.fixings = fixings;
    this.readings = readings;
    this.decides = decides;
    this.clock = clock;
  }

  @Override
  public MarketOracleView of(MarketId market) {
    Question question = question(market);
    Optional<Fixed> fixed = fixings.fixed(market);
    Decision decision =
        decides.of(question, fixed.map(Fixed::countedUntil).orElse(clock.instant()));
    return new MarketOracleView(
        market,
        question.terms(),
        fixed.map(Fixed::outcome),
        fixed.flatMap(Fixed::price),
        fixed.map(Fixed::countedUntil),
        fixed.map(Fixed::fixedAt),
        decision.readings().stream()
            .map(judged -> new JudgedReading(judged.reading(), judged.verdict()))
            .toList(),
        fixings.results(market),
        question.tries(),
        question.lastRefusal(),
        fixed.isEmpty() && question.overdueAt().isPresent());
  }

  @Override
  public MarketOracleView post(PostResult command) {
    Question question = question(command.market());
    requireByHand(question);
    Instant now = clock.instant();
    if (now.isBefore(question.terms().resolutionTime())) {
      throw new Rejected(
          OracleRefusal.RESOLUTION_NOT_READY,
          "The result can be seen from " + question.terms().resolutionTime() + " on.");
    }
    if (question.price().isPresent()) {
      keepPrice(question, command, now);
    } else {
      requireOutcome(question, command);
    }
    fixings.post(command, now);
    questions.trySoon(command.market(), now);
    return of(command.market());
  }

  private void keepPrice(Question question, PostResult command, Instant now) {
    Instant seen = command.observedAt().orElseThrow(() -> refused("/observed_at", "must be given"));
    if (seen.isBefore(question.terms().resolutionTime()) || seen.isAfter(now)) {
      throw refused("/observed_at", "must be from the resolution time to now");
    }
    if (command.outcome().isPresent()) {
      throw refused("/outcome", "must be left out: the price says which it is");
    }
    BigDecimal value =
        command
            .price()
            .filter(text -> text.matches("[0-9]{1,12}(\\.[0-9]{1,6})?"))
            .map(text -> new BigDecimal(text).stripTrailingZeros())
            .filter(price -> price.signum() > 0)
            .orElseThrow(
                () -> refused("/price", "must be a decimal above zero with at most 6 decimals"));
    Price price = new Price(value.unscaledValue().longValueExact(), 0, -value.scale());
    Reading reading = new Reading(question.terms().feed(), ManualSource.NAME, price, seen, now);
    readings.keep(List.of(reading));
    fixings.first(command.market(), reading);
  }

  private static void requireOutcome(Question question, PostResult command) {
    if (command.price().isPresent() || command.observedAt().isPresent()) {
      throw refused("/price", "must be left out: the market asks for an outcome");
    }
    boolean there =
        command
            .outcome()
            .filter(outcome -> outcome >= 0 && outcome < question.terms().outcomes())
            .isPresent();
    if (!there) {
      throw refused("/outcome", "must be 0 to " + (question.terms().outcomes() - 1));
    }
  }

  private void requireByHand(Question question) {
    boolean byHand =
        feeds
            .find(question.terms().feed())
            .filter(feed -> feed.source().equals(ManualSource.NAME))
            .isPresent();
    if (!byHand) {
      throw new Rejected(
          OracleRefusal.NOT_POSTED_BY_HAND,
          "Feed " + question.terms().feed() + " has a source that speaks for itself.");
    }
  }

  private Question question(MarketId market) {
    if (markets.find(market).filter(found -> !found.isPrivate()).isEmpty()) {
      throw new Rejected(MarketRefusal.MARKET_NOT_FOUND, "There is no market " + market + ".");
    }
    return questions
        .find(market)
        .orElseThrow(
            () -> new Rejected(OracleRefusal.NO_ORACLE_ASKED, "The market asks no oracle."));
  }

  private static Rejected refused(String pointer, String message) {
    return new Rejected(
        RequestRefusal.VALIDATION_FAILED,
        pointer + " " + message + ".",
        List.of(new Fault(pointer, "INVALID_VALUE", message)));
  }
}
