package com.predictiq.mail.news;

import com.predictiq.mail.NoticeKind;
import com.predictiq.mail.news.ClosingStore.Closing;
import com.predictiq.mail.notices.Announcer;
import com.predictiq.members.Captions.Caption;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What becomes news of what happens to a market. */
@ApplicationScoped
@Transactional
class MarketNews {

  private static final int MOST_CLOSINGS = 200;

  private final Announcer announcer;
  private final ClosingStore closings;
  private final NewsConfig config;
  private final InstantSource clock;

  @Inject
  MarketNews(Announcer announcer, ClosingStore closings, NewsConfig config, InstantSource clock) {
    this.announcer = announcer;
    this.closings = closings;
    this.config = config;
    this.clock = clock;
  }

  /** Who hears that it opens hears when it closes; if that is soon, it is not told again. */
  void opened(UUID market, Instant closesAt, Instant openedAt) {
    announcer.ofMarket(
        NoticeKind.MARKET_OPENED, market, any -> Map.of("closes_at", closesAt.toString()));
    Instant tellsAt = closesAt.minus(config.closingNotice());
    if (tellsAt.isAfter(openedAt)) {
      closings.note(market, closesAt, tellsAt);
    }
  }

  void disputed(UUID market, Instant votingEndsAt) {
    announcer.ofMarket(
        NoticeKind.MARKET_DISPUTED,
        market,
        any -> Map.of("voting_ends_at", votingEndsAt.toString()));
  }

  /** Several outcomes may share the result; then it has no single name. */
  void resolved(UUID market, Optional<Integer> outcome, List<Integer> weights) {
    closings.forget(market);
    announcer.ofMarket(
        NoticeKind.MARKET_RESOLVED,
        market,
        caption -> Map.of("result", result(caption, outcome, weights)));
  }

  void voided(UUID market, String reason) {
    closings.forget(market);
    announcer.ofMarket(NoticeKind.MARKET_VOIDED, market, any -> Map.of("reason", reason));
  }

  /** What closed while nobody looked is not news any more. */
  int closeSoon() {
    Instant now = clock.instant();
    List<Closing> due = closings.take(now, MOST_CLOSINGS);
    due.stream()
        .filter(closing -> closing.closesAt().isAfter(now))
        .forEach(
            closing ->
                announcer.ofMarket(
                    NoticeKind.MARKET_CLOSING,
                    closing.market(),
                    any -> Map.of("closes_at", closing.closesAt().toString())));
    return due.size();
  }

  private static String result(Caption caption, Optional<Integer> outcome, List<Integer> weights) {
    if (outcome.isPresent()) {
      return caption.outcomes().get(outcome.get());
    }
    return java.util.stream.IntStream.range(0, weights.size())
        .filter(index -> weights.get(index) > 0)
        .mapToObj(index -> caption.outcomes().get(index))
        .collect(java.util.stream.Collectors.joining(" / "));
  }
}
