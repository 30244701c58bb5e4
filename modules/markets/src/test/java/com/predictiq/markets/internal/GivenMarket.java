package com.predictiq.markets.internal;

import com.predictiq.kernel.Amount;
import com.predictiq.kernel.Asset;
import com.predictiq.kernel.Bps;
import com.predictiq.markets.MarketDraft;
import com.predictiq.markets.MarketId;
import com.predictiq.markets.charges.Charge;
import com.predictiq.markets.drafting.CreationRules;
import com.predictiq.markets.drafting.DraftingConfig;
import com.predictiq.members.MemberId;
import com.predictiq.testkit.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Markets and drafts for tests, complete until a test says otherwise. */
final class GivenMarket {

  static final Instant NOW = SettableClock.START;
  static final Instant CLOSE = NOW.plus(Duration.ofDays(7));
  static final Asset PLAY = new Asset("PLAY", 2, Asset.Rail.HOUSE);
  static final Asset XLM = new Asset("XLM", 7, Asset.Rail.STELLAR);
  static final MemberId CREATOR = new MemberId(new UUID(0, 1));
  static final MemberId STRANGER = new MemberId(new UUID(0, 2));

  static final MarketsConfig CONFIG =
      new MarketsConfig(
          false, 6, Duration.ofSeconds(1), 500, Duration.ofSeconds(1), 100, Duration.ofDays(1));

  static final DraftingConfig DRAFTING =
      new DraftingConfig(
          new Bps(250),
          new Bps(0),
          Duration.ofDays(3),
          Duration.ofHours(1),
          Duration.ofDays(30),
          Duration.ofDays(30),
          Duration.ofDays(1));

  static final CreationRules RULES = new CreationRules(DRAFTING, List.of(PLAY, XLM));

  static final Charge FREE = new Charge(Amount.zero(PLAY), Amount.zero(PLAY));

  static final MarketDraft NOTHING_SAID = Said.with(null, null, null, null, null, null, null);

  private GivenMarket() {}

  static Said said() {
    return new Said();
  }

  /** What is needed, and no more. */
  static Said complete() {
    return said()
        .title("Will it rain in Lisbon on Sunday?")
        .outcomes("Yes", "No")
        .category("weather")
        .asset("PLAY")
        .close(CLOSE);
  }

  static Market draft() {
    return draft(new MarketId(UUID.randomUUID()), complete());
  }

  static Market draft(MarketId id, Said said) {
    return Market.draft(id, CREATOR, RULES.check(said.draft(), NOW), NOW);
  }

  static Market open() {
    Market market = draft();
    market.open(FREE, NOW);
    return market;
  }

  /** A draft in the making. What a test says last counts. */
  static final class Said {
    private MarketDraft draft = NOTHING_SAID;

    MarketDraft draft() {
      return draft;
    }

    Said title(String title) {
      return add(with(title, null, null, null, null, null, null));
    }

    Said description(String description) {
      return add(with(null, description, null, null, null, null, null));
    }

    Said outcomes(String... labels) {
      return add(with(null, null, List.of(labels), null, null, null, null));
    }

    Said category(String category) {
      return add(with(null, null, null, category, null, null, null));
    }

    Said tags(String... tags) {
      return add(with(null, null, null, null, List.of(tags), null, null));
    }

    Said asset(String asset) {
      return add(with(null, null, null, null, null, asset, null));
    }

    Said close(Instant close) {
      return add(with(null, null, null, null, null, null, close));
    }

    Said add(MarketDraft more) {
      draft = more.over(draft);
      return this;
    }

    private static MarketDraft with(
        String title,
        String description,
        List<String> outcomes,
        String category,
        List<String> tags,
        String asset,
        Instant close) {
      return new MarketDraft(
          Optional.ofNullable(title),
          Optional.ofNullable(description),
          Optional.ofNullable(outcomes),
          Optional.ofNullable(category),
          Optional.ofNullable(tags),
          Optional.ofNullable(close),
          Optional.empty(),
          Optional.ofNullable(asset),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());
    }
  }

  /** Terms said on top of a draft: fee, tier, source, times, parent. */
  record Terms(
      Optional<Instant> resolution,
      Optional<String> feeModel,
      Optional<Integer> fee,
      Optional<String> tier,
      Optional<String> source,
      Optional<String> feed,
      Optional<Integer> window,
      Optional<String> parent,
      Optional<Integer> parentOutcome) {

    static final Terms UNSAID =
        new Terms(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    static MarketDraft resolution(Instant time) {
      return new Terms(
              Optional.of(time),
              UNSAID.feeModel,
              UNSAID.fee,
              UNSAID.tier,
              UNSAID.source,
              UNSAID.feed,
              UNSAID.window,
              UNSAID.parent,
              UNSAID.parentOutcome)
          .draft();
    }

    static MarketDraft fee(String model, int bps) {
      return new Terms(
              UNSAID.resolution,
              Optional.of(model),
              Optional.of(bps),
              UNSAID.tier,
              UNSAID.source,
              UNSAID.feed,
              UNSAID.window,
              UNSAID.parent,
              UNSAID.parentOutcome)
          .draft();
    }

    static MarketDraft tier(String tier) {
      return new Terms(
              UNSAID.resolution,
              UNSAID.feeModel,
              UNSAID.fee,
              Optional.of(tier),
              UNSAID.source,
              UNSAID.feed,
              UNSAID.window,
              UNSAID.parent,
              UNSAID.parentOutcome)
          .draft();
    }

    static MarketDraft source(String source, Optional<String> feed) {
      return new Terms(
              UNSAID.resolution,
              UNSAID.feeModel,
              UNSAID.fee,
              UNSAID.tier,
              Optional.of(source),
              feed,
              UNSAID.window,
              UNSAID.parent,
              UNSAID.parentOutcome)
          .draft();
    }

    static MarketDraft window(int seconds) {
      return new Terms(
              UNSAID.resolution,
              UNSAID.feeModel,
              UNSAID.fee,
              UNSAID.tier,
              UNSAID.source,
              UNSAID.feed,
              Optional.of(seconds),
              UNSAID.parent,
              UNSAID.parentOutcome)
          .draft();
    }

    static MarketDraft parent(Optional<String> parent, Optional<Integer> outcome) {
      return new Terms(
              UNSAID.resolution,
              UNSAID.feeModel,
              UNSAID.fee,
              UNSAID.tier,
              UNSAID.source,
              UNSAID.feed,
              UNSAID.window,
              parent,
              outcome)
          .draft();
    }

    private MarketDraft draft() {
      return new MarketDraft(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          resolution,
          Optional.empty(),
          Optional.empty(),
          feeModel,
          fee,
          tier,
          source,
          feed,
          window,
          parent,
          parentOutcome,
          Optional.empty(),
          Optional.empty(),
          Optional.empty());
    }
  }
}
