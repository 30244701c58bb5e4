package com.predictiq.chain.rest;

import com.predictiq.chain.DepositView;
import com.predictiq.members.MemberId;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** What one operation of the network brought. */
public record DepositResponse(
    String operation,
    long ledger,
    String transaction,
    String sender,
    String asset,
    String amount,
    Optional<String> memo,
    String state,
    Optional<String> member,
    Instant happenedAt) {

  static DepositResponse of(DepositView one) {
    return new DepositResponse(
        Long.toString(one.operation()),
        one.ledger(),
        one.transaction(),
        one.sender(),
        one.asset(),
        one.amount(),
        one.memo(),
        one.state().name().toLowerCase(Locale.ROOT),
        one.member().map(MemberId::toString),
        one.happenedAt());
  }
}
