package com.predictiq.chain.rest;

import com.predictiq.chain.WithdrawalView;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** Where a withdrawal stands: waiting, sent, settled (paid) or released (the money is back). */
public record WithdrawalResponse(
    String id,
    String member,
    String asset,
    String amount,
    String destination,
    Optional<String> memo,
    String state,
    Optional<String> reason,
    Instant requestedAt,
    Instant readyAt,
    int approvalsMissing,
    Optional<String> transaction,
    Optional<Instant> endedAt) {

  static WithdrawalResponse of(WithdrawalView one) {
    return new WithdrawalResponse(
        one.id().toString(),
        one.member().toString(),
        one.amount().asset().code(),
        one.amount().text(),
        one.destination(),
        one.memo(),
        one.state().name().toLowerCase(Locale.ROOT),
        one.reason(),
        one.requestedAt(),
        one.readyAt(),
        one.approvalsMissing(),
        one.transaction(),
        one.endedAt());
  }
}
