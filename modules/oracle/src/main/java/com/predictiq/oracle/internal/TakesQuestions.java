package com.predictiq.oracle.internal;

import com.predictiq.kernel.Fault;
import com.predictiq.kernel.Rejected;
import com.predictiq.markets.MarketRefusal;
import com.predictiq.markets.OracleQuestion;
import com.predictiq.markets.OracleQuestions;
import com.predictiq.oracle.Comparison;
import com.predictiq.oracle.FeedId;
import com.predictiq.oracle.MarketOracle.Terms;
import com.predictiq.oracle.fixing.PriceQuestion;
import com.predictiq.oracle.sources.ManualSource;
import com.predictiq.platform.RequestRefusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Takes questions in that can be answered: the feed is there and gives a price when it is asked,
 * and the bounds tell the outcomes apart. Writes down with them by which rules they are answered.
 */
@ApplicationScoped
@Transactional
class TakesQuestions implements OracleQuestions {

  private static final String FEED = "/oracle_feed";
  private static final String COMPARISON = "/oracle_comparison";
  private static final String BOUNDS = "/oracle_bounds";
  private static final Pattern DECIMAL = Pattern.compile("[0-9]{1,19}(\\.[0-9]{1,18})?");

  private final FeedStore feeds;
  private final QuestionStore questions;
  private final LooksAtFeeds looks;
  private final OracleConfig config;

  @Inject
  TakesQuestions(
      FeedStore feeds, QuestionStore questions, LooksAtFeeds looks, OracleConfig config) {
    this.feeds = feeds;
    this.questions = questions;
    this.looks = looks;
    this.config = config;
  }

  @Override
  public void take(OracleQuestion question) {
    Optional<Terms> before = questions.find(question.market()).map(Question::terms);
    Feed feed =
        FeedId.parse(question.feed())
            .flatMap(feeds::find)
            .orElseThrow(
                () -> refused(FEED, "must be the id of a feed; GET /api/v1/oracle/feeds has them"));
    Optional<Comparison> comparison = comparison(question, before, feed);
    List<BigDecimal> bounds =
        comparison.map(kind -> bounds(question, before, kind)).orElse(List.of());
    requireAnswer(feed);
    questions.put(question.market(), terms(question, feed, comparison, bounds));
  }

  private Terms terms(
      OracleQuestion question,
      Feed feed,
      Optional<Comparison> comparison,
      List<BigDecimal> bounds) {
    boolean byVoices = comparison.isEmpty();
    return new Terms(
        feed.id(),
        feed.parts(),
        byVoices ? config.manualResponses() : feed.minResponses(),
        comparison,
        bounds,
        question.outcomes(),
        question.resolutionTime(),
        config.stalenessMax(),
        config.confidenceMax(),
        config.spreadMax(),
        config.fixingWait());
  }

  private static Optional<Comparison> comparison(
      OracleQuestion question, Optional<Terms> before, Feed feed) {
    Optional<Comparison> comparison =
        question.comparison().isPresent()
            ? question.comparison().flatMap(Comparison::parse)
            : before.flatMap(Terms::comparison);
    if (question.comparison().isPresent() && comparison.isEmpty()) {
      throw refused(COMPARISON, "must be one of at-least, at-most, inside, buckets");
    }
    if (comparison.isEmpty() && question.bounds().isPresent()) {
      throw refused(BOUNDS, "must be left out where nothing is compared");
    }
    if (comparison.isEmpty() && !feed.source().equals(ManualSource.NAME)) {
      throw refused(COMPARISON, "must be given: the feed gives a price");
    }
    return comparison;
  }

  private static List<BigDecimal> bounds(
      OracleQuestion question, Optional<Terms> before, Comparison comparison) {
    List<BigDecimal> bounds =
        question
            .bounds()
            .map(TakesQuestions::read)
            .or(() -> before.map(Terms::bounds))
            .orElseThrow(() -> refused(BOUNDS, "must be given with what is compared"));
    int needed = PriceQuestion.boundsFor(comparison, question.outcomes());
    if (needed == 0) {
      throw refused(COMPARISON, "must be buckets where there are more than two outcomes");
    }
    if (bounds.size() != needed) {
      throw refused(BOUNDS, "must be " + needed + " for these outcomes");
    }
    for (int i = 1; i < bounds.size(); i++) {
      if (bounds.get(i - 1).compareTo(bounds.get(i)) >= 0) {
        throw refused(BOUNDS + "/" + i, "must be above the one before it");
      }
    }
    return bounds;
  }

  private static List<BigDecimal> read(List<String> texts) {
    List<BigDecimal> bounds = new ArrayList<>();
    for (String text : texts) {
      if (text == null || !DECIMAL.matcher(text).matches() || new BigDecimal(text).signum() == 0) {
        throw refused(
            BOUNDS + "/" + bounds.size(),
            "must be a decimal above zero with at most 18 digits after the point");
      }
      bounds.add(new BigDecimal(text));
    }
    return bounds;
  }

  /** A feed that is silent now may be silent then. */
  private void requireAnswer(Feed feed) {
    long speaking = looks.speaking(feeds.all(feed.parts()));
    if (!feed.source().equals(ManualSource.NAME) && speaking < feed.minResponses()) {
      throw new Rejected(
          MarketRefusal.ORACLE_FAILURE,
          "Feed " + feed.id() + " gives no price now; nobody knows whether it will then.");
    }
  }

  private static Rejected refused(String pointer, String message) {
    return new Rejected(
        RequestRefusal.VALIDATION_FAILED,
        pointer + " " + message + ".",
        List.of(new Fault(pointer, "INVALID_VALUE", message)));
  }
}
