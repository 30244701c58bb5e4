package com.predictiq.members.rest;

import com.predictiq.members.LimitKind;
import com.predictiq.members.LimitsWish;
import com.predictiq.members.LimitsWish.WrittenAmount;
import com.predictiq.members.LimitsWish.WrittenExclusion;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All limits somebody wants to have; what is left out is to end. */
@Schema(
    description =
        "stake_per_day, loss_per_week: for each asset an amount as a decimal string; what is left"
            + " out ends after a day. self_exclusion: until a time within ten years, or for_ever;"
            + " one in force stays when it is left out and is never shortened.")
public record LimitsRequest(
    List<AmountRequest> stakePerDay,
    List<AmountRequest> lossPerWeek,
    ExclusionRequest selfExclusion) {

  /** An amount, and of what. */
  public record AmountRequest(String asset, String amount) {}

  /** Until when, or for_ever. */
  public record ExclusionRequest(Instant until, Boolean forEver) {

    WrittenExclusion written() {
      return new WrittenExclusion(Optional.ofNullable(until), Boolean.TRUE.equals(forEver));
    }
  }

  LimitsWish wish() {
    return new LimitsWish(
        Map.of(
            LimitKind.STAKE_PER_DAY, written(stakePerDay),
            LimitKind.LOSS_PER_WEEK, written(lossPerWeek)),
        Optional.ofNullable(selfExclusion).map(ExclusionRequest::written));
  }

  private static List<WrittenAmount> written(List<AmountRequest> amounts) {
    return Optional.ofNullable(amounts).orElse(List.of()).stream()
        .map(LimitsRequest::written)
        .toList();
  }

  /** An entry may be null in JSON; it then has neither asset nor amount. */
  private static WrittenAmount written(AmountRequest entry) {
    Optional<AmountRequest> given = Optional.ofNullable(entry);
    return new WrittenAmount(given.map(AmountRequest::asset), given.map(AmountRequest::amount));
  }
}
