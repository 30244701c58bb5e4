package com.predictiq.admin.rest;

import com.predictiq.admin.CreditView;
import com.predictiq.kernel.Amount;
import com.predictiq.kernel.Asset;
import java.time.Instant;
import java.util.Optional;

/** A gift, and what it waits for when it has not been made. */
public record CreditResponse(
    String id,
    String memberId,
    Asset asset,
    Amount amount,
    String status,
    Optional<String> missing,
    String wishedBy,
    Optional<String> approvedBy,
    Optional<Instant> creditedAt,
    Optional<Instant> waitsUntil) {

  static CreditResponse of(CreditView credit) {
    boolean made = credit.isMade();
    return new CreditResponse(
        credit.id().toString(),
        credit.member().toString(),
        credit.amount().asset(),
        credit.amount(),
        made ? "credited" : "waiting",
        made ? Optional.empty() : Optional.of("second_approval"),
        credit.wishedBy(),
        credit.approvedBy(),
        credit.creditedAt(),
        made ? Optional.empty() : Optional.of(credit.waitsUntil()));
  }
}
