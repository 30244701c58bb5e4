package com.predictiq.chain.rest;

import com.predictiq.chain.ClaimableBalanceView;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** What was set aside for custody, as operators see it. */
public record ClaimableBalanceResponse(
    String balance,
    String operation,
    String transaction,
    String sender,
    String asset,
    String amount,
    Optional<String> memo,
    String state,
    Optional<String> reason,
    Optional<Instant> dueAt,
    Optional<String> claim,
    Instant happenedAt) {

  static ClaimableBalanceResponse of(ClaimableBalanceView one) {
    return new ClaimableBalanceResponse(
        one.balance(),
        Long.toString(one.operation()),
        one.transaction(),
        one.sender(),
        one.asset(),
        one.amount(),
        one.memo(),
        one.state().name().toLowerCase(Locale.ROOT),
        one.reason(),
        one.dueAt(),
        one.claim(),
        one.happenedAt());
  }
}
