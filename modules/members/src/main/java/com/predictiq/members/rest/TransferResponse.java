package com.predictiq.members.rest;

import com.predictiq.ledger.TransferView;
import com.predictiq.platform.Json;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A transfer as it touched the caller's accounts. */
public record TransferResponse(
    String id,
    String kind,
    String reference,
    Instant postedAt,
    List<BalancesResponse.Account> changes) {

  private static final String HEAD =
      "transfer_id,posted_at,kind,reference,account,subject,asset,amount\r\n";

  static TransferResponse of(TransferView view) {
    return new TransferResponse(
        view.id().toString(),
        view.kind().code(),
        view.reference(),
        view.postedAt(),
        view.changes().stream().map(BalancesResponse.Account::of).toList());
  }

  /** One line for each change (RFC 4180). */
  static String csv(List<TransferResponse> transfers) {
    return transfers.stream()
        .flatMap(TransferResponse::lines)
        .collect(Collectors.joining("", HEAD, ""));
  }

  private Stream<String> lines() {
    return changes.stream()
        .map(
            change ->
                Stream.of(
                        id,
                        Json.wire(postedAt),
                        kind,
                        reference,
                        change.account(),
                        change.subject().orElse(""),
                        change.asset().code(),
                        change.amount().text())
                    .map(TransferResponse::cell)
                    .collect(Collectors.joining(",", "", "\r\n")));
  }

  /** Quotes what needs it, and keeps a spreadsheet from taking a reference for a formula. */
  private static String cell(String text) {
    String safe = text.matches("[=+@].*|-[^0-9].*") ? "'" + text : text;
    return safe.matches("[^\",\r\n]*") ? safe : '"' + safe.replace("\"", "\"\"") + '"';
  }
}
