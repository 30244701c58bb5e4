package com.predictiq.markets.drafting;

import com.predictiq.kernel.Asset;
import com.predictiq.kernel.Bps;
import com.predictiq.markets.FeeModel;
import com.predictiq.markets.MarketDraft;
import com.predictiq.markets.MarketId;
import com.predictiq.markets.MarketTerms;
import com.predictiq.markets.Mechanism;
import com.predictiq.markets.PayoutMode;
import com.predictiq.markets.ResolutionSource;
import com.predictiq.markets.Tier;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** What was agreed at the creation, as columns. The asset is kept whole: settings may forget it. */
@Embeddable
public record Terms(
    @Column(name = "asset") String assetCode,
    @Column(name = "asset_scale") int assetScale,
    @Column(name = "asset_rail") @Enumerated(EnumType.STRING) Asset.Rail assetRail,
    @Enumerated(EnumType.STRING) Mechanism mechanism,
    @Column(name = "fee_model") @Enumerated(EnumType.STRING) FeeModel feeModel,
    @Column(name = "fee_bps") int feeBps,
    @Enumerated(EnumType.STRING) Tier tier,
    @Column(name = "resolution_source") @Enumerated(EnumType.STRING) ResolutionSource source,
    @Column(name = "payout_mode") @Enumerated(EnumType.STRING) PayoutMode payout,
    @Column(name = "oracle_feed") String oracleFeed,
    @Column(name = "dispute_window_seconds") long disputeWindowSeconds,
    @Column(name = "resolution_timeout_seconds") long resolutionTimeoutSeconds,
    @Column(name = "parent_id") UUID parent,
    @Column(name = "parent_outcome") Integer parentOutcome) {

  public static Terms of(CheckedDraft draft) {
    MarketTerms agreed = draft.terms();
    return new Terms(
        agreed.asset().code(),
        agreed.asset().scale(),
        agreed.asset().rail(),
        agreed.mechanism(),
        agreed.feeModel(),
        agreed.fee().value(),
        agreed.tier(),
        agreed.resolutionSource(),
        agreed.payout(),
        draft.oracleFeed().orElse(null),
        agreed.disputeWindow().toSeconds(),
        agreed.resolutionTimeout().toSeconds(),
        draft.parent().map(MarketId::value).orElse(null),
        draft.parentOutcome().orElse(null));
  }

  public MarketTerms agreed() {
    return new MarketTerms(
        new Asset(assetCode, assetScale, assetRail),
        mechanism,
        feeModel,
        new Bps(feeBps),
        tier,
        source,
        payout,
        disputeWindow(),
        Duration.ofSeconds(resolutionTimeoutSeconds));
  }

  /** Adds what was agreed to what is asked. */
  public MarketDraft over(MarketDraft question, Instant closeTime, Instant resolutionTime) {
    return new MarketDraft(
        question.title(),
        question.description(),
        question.outcomes(),
        question.category(),
        question.tags(),
        Optional.of(closeTime),
        Optional.of(resolutionTime),
        Optional.of(assetCode),
        Optional.of(mechanism.wire()),
        Optional.of(feeModel.wire()),
        Optional.of(feeBps),
        Optional.of(tier.wire()),
        Optional.of(source.wire()),
        Optional.ofNullable(oracleFeed),
        Optional.of(Math.toIntExact(disputeWindowSeconds)),
        Optional.ofNullable(parent).map(UUID::toString),
        Optional.ofNullable(parentOutcome),
        question.imageUrl(),
        question.rules(),
        Optional.of(payout.wire()));
  }

  public Duration disputeWindow() {
    return Duration.ofSeconds(disputeWindowSeconds);
  }
}
