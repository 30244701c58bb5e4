package com.predictiq.wagers.rest;

import com.predictiq.platform.Json;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Wagers as a table for spreadsheets (RFC 4180). */
final class Table {

  private static final String HEAD =
      "wager_id,placed_at,market_id,outcome,asset,amount,fee,net,probability_before,"
          + "probability_after,payout,client_order_id\r\n";

  private Table() {}

  static String of(List<WagerResponse> wagers) {
    return wagers.stream().map(Table::line).collect(Collectors.joining("", HEAD, ""));
  }

  private static String line(WagerResponse wager) {
    return Stream.of(
            wager.id(),
            Json.wire(wager.placedAt()),
            wager.market(),
            Integer.toString(wager.outcome()),
            wager.asset().code(),
            wager.amount().text(),
            wager.fee().text(),
            wager.net().text(),
            wager.probabilityBefore(),
            wager.probabilityAfter(),
            wager.payout().text(),
            wager.clientOrderId().orElse(""))
        .map(Table::cell)
        .collect(Collectors.joining(",", "", "\r\n"));
  }

  /** Quotes what needs it, and keeps a spreadsheet from taking somebody's text for a formula. */
  static String cell(String text) {
    String safe = text.matches("(?s)[=+\\-@\t\r].*") ? "'" + text : text;
    return safe.matches("[^\",\r\n]*") ? safe : '"' + safe.replace("\"", "\"\"") + '"';
  }
}
