package com.predictiq.wagers.lookback;

import com.predictiq.kernel.Amount;
import com.predictiq.kernel.Asset;
import com.predictiq.kernel.Page;
import com.predictiq.kernel.PageRequest;
import com.predictiq.members.DisplayNames;
import com.predictiq.members.MemberId;
import com.predictiq.platform.ReadCache;
import com.predictiq.wagers.Leaderboard;
import com.predictiq.wagers.LeaderboardLine;
import com.predictiq.wagers.Period;
import com.predictiq.wagers.Ranking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Says who did best; asked often, so that it looks only so often. Names are never kept. */
@ApplicationScoped
class LeaderboardDesk implements Leaderboard {

  /** Some results in their order. */
  record Results(List<ResultStore.Result> best) {}

  /** Where a page begins: how many were before, and the place of the last of them. */
  private record Start(long before, Optional<String> after) {

    /** A position is the number of those before and the place of the last, with a blank between. */
    static Start of(PageRequest request) {
      return request
          .after()
          .map(position -> position.split(" ", 2))
          .map(parts -> new Start(Long.parseLong(parts[0]), Optional.of(parts[1])))
          .orElse(new Start(0, Optional.empty()));
    }
  }

  private final ResultStore results;
  private final DisplayNames names;
  private final ReadCache cache;
  private final LookbackConfig config;
  private final InstantSource clock;

  @Inject
  LeaderboardDesk(
      ResultStore results,
      DisplayNames names,
      ReadCache cache,
      LookbackConfig config,
      InstantSource clock) {
    this.results = results;
    this.names = names;
    this.cache = cache;
    this.config = config;
    this.clock = clock;
  }

  @Override
  public Page<LeaderboardLine> by(
      Ranking ranking, Period period, Asset asset, PageRequest request) {
    Start start = Start.of(request);
    ResultStore.Board board =
        new ResultStore.Board(ranking, period, period.since(clock.instant()), asset);
    Page<ResultStore.Result> page =
        Page.of(
            best(board, start.after(), request.fetch()),
            request,
            result -> start.before() + request.limit() + " " + result.place());
    return new Page<>(lines(page.items(), asset, start.before()), page.next());
  }

  private List<ResultStore.Result> best(ResultStore.Board board, Optional<String> after, int most) {
    String key =
        String.join(
            ":",
            "wagers.leaderboard",
            board.ranking().wire(),
            board.period().wire(),
            board.since().toString(),
            board.asset().code(),
            "" + most,
            after.orElse(""));
    return cache
        .get(
            key,
            Results.class,
            config.fresh(),
            () -> new Results(results.best(board, config.leastSettled(), after, most)))
        .best();
  }

  private List<LeaderboardLine> lines(List<ResultStore.Result> best, Asset asset, long before) {
    Map<MemberId, String> called =
        names.of(best.stream().map(result -> new MemberId(result.member())).toList());
    return IntStream.range(0, best.size())
        .mapToObj(
            index -> {
              ResultStore.Result result = best.get(index);
              return new LeaderboardLine(
                  before + index + 1,
                  called.get(new MemberId(result.member())),
                  result.settledMarkets(),
                  new Amount(asset, result.staked()),
                  new Amount(asset, result.paid()),
                  new Amount(asset, result.profit()),
                  result.brier());
            })
        .toList();
  }
}
