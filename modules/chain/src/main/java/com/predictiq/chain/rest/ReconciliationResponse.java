package com.predictiq.chain.rest;

import com.predictiq.chain.ReconciliationView;
import com.predictiq.chain.UnexplainedDeparture;
import java.time.Instant;
import java.util.List;

/** Custody and books, asset by asset, and the transactions that nobody asked for. */
public record ReconciliationResponse(List<ReconciledAsset> assets, List<Departure> unexplained) {

  /** One asset. Expected is what came in less what went out; owed and booked should be the same. */
  public record ReconciledAsset(
      String asset,
      String onChain,
      String expected,
      String owed,
      String booked,
      long unexplained,
      boolean alarming,
      long asOfLedger,
      Instant checkedAt) {}

  /** A payment that no withdrawal explains. */
  public record Departure(
      String operation,
      String transaction,
      String destination,
      String asset,
      String amount,
      Instant happenedAt) {}

  static ReconciliationResponse of(
      List<ReconciliationView> latest, List<UnexplainedDeparture> unexplained) {
    return new ReconciliationResponse(
        latest.stream().map(ReconciliationResponse::line).toList(),
        unexplained.stream().map(ReconciliationResponse::departure).toList());
  }

  private static ReconciledAsset line(ReconciliationView one) {
    return new ReconciledAsset(
        one.onChain().asset().code(),
        one.onChain().text(),
        one.expected().text(),
        one.owed().text(),
        one.booked().text(),
        one.unexplained(),
        one.alarming(),
        one.asOfLedger(),
        one.checkedAt());
  }

  private static Departure departure(UnexplainedDeparture one) {
    return new Departure(
        Long.toString(one.operation()),
        one.transaction(),
        one.destination(),
        one.asset(),
        one.amount(),
        one.happenedAt());
  }
}
