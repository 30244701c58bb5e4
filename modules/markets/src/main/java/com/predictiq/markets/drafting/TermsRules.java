package com.predictiq.markets.drafting;

import com.predictiq.kernel.Asset;
import com.predictiq.kernel.Bps;
import com.predictiq.markets.FeeModel;
import com.predictiq.markets.MarketDraft;
import com.predictiq.markets.MarketRefusal;
import com.predictiq.markets.MarketTerms;
import com.predictiq.markets.Mechanism;
import com.predictiq.markets.PayoutMode;
import com.predictiq.markets.ResolutionSource;
import com.predictiq.markets.Tier;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The part of the rules of creation that is about money, results and who decides. */
final class TermsRules {

  private final DraftingConfig config;
  private final List<Asset> offered;

  TermsRules(DraftingConfig config, List<Asset> offered) {
    this.config = config;
    this.offered = List.copyOf(offered);
  }

  Optional<MarketTerms> read(Faults faults, MarketDraft draft) {
    Optional<Asset> asset = asset(faults, draft);
    Optional<Mechanism> mechanism = mechanism(faults, draft);
    Optional<FeeModel> model = feeModel(faults, draft);
    Optional<Tier> tier = tier(faults, draft);
    Optional<ResolutionSource> source = source(faults, draft);
    Optional<PayoutMode> payout = payout(faults, draft);
    Optional<Bps> fee = fee(faults, draft, model);
    Optional<Duration> window = window(faults, draft, shortestWindow(asset, source));
    if (Stream.of(asset, mechanism, model, tier, source, payout, fee, window)
        .anyMatch(Optional::isEmpty)) {
      return Optional.empty();
    }
    return Optional.of(
        new MarketTerms(
            asset.get(),
            mechanism.get(),
            model.get(),
            fee.get(),
            tier.get(),
            source.get(),
            payout.get(),
            window.get(),
            config.resolutionTimeout()));
  }

  private Optional<Asset> asset(Faults faults, MarketDraft draft) {
    Optional<Asset> asset = faults.required("/asset", draft.asset()).flatMap(this::offered);
    if (draft.asset().isPresent() && asset.isEmpty()) {
      faults.add("/asset", MarketRefusal.WRONG_ASSET, "must be one of " + offered + "");
    }
    return asset;
  }

  private static Optional<Mechanism> mechanism(Faults faults, MarketDraft draft) {
    return choice(
        faults,
        "/mechanism",
        draft.mechanism(),
        Mechanism.PARI_MUTUEL,
        Mechanism::parse,
        Stream.of(Mechanism.values()).map(Mechanism::wire));
  }

  private static Optional<FeeModel> feeModel(Faults faults, MarketDraft draft) {
    return choice(
        faults,
        "/fee_model",
        draft.feeModel(),
        FeeModel.FLAT,
        FeeModel::parse,
        Stream.of(FeeModel.values()).map(FeeModel::wire));
  }

  private static Optional<Tier> tier(Faults faults, MarketDraft draft) {
    return choice(
        faults,
        "/tier",
        draft.tier(),
        Tier.BASIC,
        Tier::parse,
        Stream.of(Tier.values()).map(Tier::wire));
  }

  private static Optional<ResolutionSource> source(Faults faults, MarketDraft draft) {
    Optional<ResolutionSource> source =
        choice(
            faults,
            "/resolution_source",
            draft.resolutionSource(),
            ResolutionSource.ADMIN,
            ResolutionSource::parse,
            Stream.of(ResolutionSource.values()).map(ResolutionSource::wire));
    boolean oracle = source.filter(ResolutionSource.ORACLE::equals).isPresent();
    if (oracle && draft.oracleFeed().isEmpty()) {
      faults.add("/oracle_feed", Faults.REQUIRED, "must be given when an oracle resolves");
    }
    if (source.isPresent() && !oracle && draft.oracleFeed().isPresent()) {
      faults.add("/oracle_feed", Faults.VALUE, "must be left out unless an oracle resolves");
    }
    return source;
  }

  private static Optional<PayoutMode> payout(Faults faults, MarketDraft draft) {
    return choice(
        faults,
        "/payout",
        draft.payout(),
        PayoutMode.PUSH,
        PayoutMode::parse,
        Stream.of(PayoutMode.values()).map(PayoutMode::wire));
  }

  private Optional<Bps> fee(Faults faults, MarketDraft draft, Optional<FeeModel> model) {
    if (model.filter(FeeModel.NONE::equals).isPresent()) {
      if (draft.feeBps().filter(fee -> fee != 0).isPresent()) {
        faults.add("/fee_bps", Faults.VALUE, "must be 0 or left out where no fee is taken");
      }
      return Optional.of(new Bps(0));
    }
    int fee = draft.feeBps().orElse(config.fee().value());
    int least = config.leastFee().value();
    int most = MarketTerms.MAX_FEE.value();
    if (fee < least || fee > most) {
      faults.add("/fee_bps", Faults.RANGE, "must be " + least + " to " + most);
      return Optional.empty();
    }
    return Optional.of(new Bps(fee));
  }

  /** An hour is for people to object in; where a price decides about play money, less will do. */
  private Duration shortestWindow(Optional<Asset> asset, Optional<ResolutionSource> source) {
    boolean atPlay =
        source.filter(ResolutionSource.ORACLE::equals).isPresent()
            && asset.filter(money -> money.rail() == Asset.Rail.HOUSE).isPresent();
    return atPlay ? DraftingConfig.SHORTEST_WINDOW_AT_PLAY : config.shortestWindow();
  }

  private Optional<Duration> window(Faults faults, MarketDraft draft, Duration shortest) {
    Duration window =
        draft.disputeWindowSeconds().map(Duration::ofSeconds).orElse(config.disputeWindow());
    if (window.compareTo(shortest) < 0 || window.compareTo(config.longestWindow()) > 0) {
      faults.add(
          "/dispute_window_seconds",
          Faults.RANGE,
          "must be " + shortest.toSeconds() + " to " + config.longestWindow().toSeconds());
      return Optional.empty();
    }
    return Optional.of(window);
  }

  private Optional<Asset> offered(String code) {
    return offered.stream().filter(asset -> asset.code().equals(code)).findFirst();
  }

  private static <T> Optional<T> choice(
      Faults faults,
      String pointer,
      Optional<String> given,
      T unsaid,
      Function<String, Optional<T>> parse,
      Stream<String> choices) {
    Optional<T> choice = given.isEmpty() ? Optional.of(unsaid) : given.flatMap(parse);
    if (choice.isEmpty()) {
      faults.add(
          pointer, Faults.VALUE, "must be one of " + choices.collect(Collectors.joining(", ")));
    }
    return choice;
  }
}
