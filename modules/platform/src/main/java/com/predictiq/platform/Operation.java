package com.predictiq.platform;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What the house does with money and markets, as the circuit breaker sees it. New risk stops when
 * something is wrong; ways out stay open, unless an operator stops one by its name.
 */
public enum Operation {
  MARKET_CREATION(
      Sort.NEW_RISK,
      "drafting and opening markets",
      "POST /markets",
      "POST /markets/{id}/open",
      "POST /admin/markets/{id}/open"),
  WAGERS(
      Sort.NEW_RISK,
      "placing stakes, one by one or in batches",
      "POST /markets/{id}/wagers",
      "POST /wagers/batch"),
  CLAIMS(
      Sort.WAY_OUT,
      "collecting winnings, refunds and referral rewards",
      "POST /markets/{id}/claim",
      "POST /members/me/referrals/claim"),
  REFUNDS(Sort.WAY_OUT, "crediting what ended markets owe, winnings and refunds alike"),
  WITHDRAWALS(Sort.WAY_OUT, "taking money out of the house", "POST /members/me/withdrawals"),
  RESOLUTION(
      Sort.COURSE,
      "closing, proposing, disputing, voting, cancelling",
      "POST /markets/{id}/disputes"),
  ACCOUNTS(Sort.COURSE, "log-in, limits, self-exclusion, export, erasure"),
  READS(Sort.COURSE, "everything that only looks");

  /** What an operation is to the breaker. */
  public enum Sort {
    NEW_RISK,
    WAY_OUT,
    COURSE
  }

  /** What becomes of an operation in a state. */
  public enum Verdict {
    GOES_ON,
    PROBES,
    STOPPED
  }

  private final Sort sort;
  private final String words;

  @SuppressWarnings("ImmutableEnumChecker") // made by Set.of
  private final Set<String> routes;

  Operation(Sort sort, String words, String... routes) {
    this.sort = sort;
    this.words = words;
    this.routes = Set.of(routes);
  }

  /** The operation behind a route where money moves; empty for every other route. */
  public static Optional<Operation> behind(String route) {
    return Arrays.stream(values()).filter(it -> it.routes.contains(route)).findFirst();
  }

  public Sort sort() {
    return sort;
  }

  public String words() {
    return words;
  }

  /** The routes by which it moves money, as the contract writes them. */
  public Set<String> routes() {
    return routes;
  }

  /** The whole rule of the breaker; docs/breaker.md is written from it. */
  public Verdict in(BreakerState state) {
    if (sort != Sort.NEW_RISK || state == BreakerState.CLOSED) {
      return Verdict.GOES_ON;
    }
    return state == BreakerState.HALF_OPEN ? Verdict.PROBES : Verdict.STOPPED;
  }

  /** Whether an operator can stop it by its name. */
  public boolean canBeNamed() {
    return sort == Sort.WAY_OUT;
  }

  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Operation> parse(String wire) {
    return Arrays.stream(values()).filter(it -> it.wire().equals(wire)).findFirst();
  }
}
