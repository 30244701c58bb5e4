package com.predictiq.acceptance.scenario;

import java.math.BigDecimal;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.stream.StreamSupport;

/** The network at home as wallets see it: over its Horizon, and by nothing the house says. */
record HomeLedger(Visitor horizon) {

  static HomeLedger of(Visitor member) {
    return new HomeLedger(
        new Visitor(member.get("/api/v1/members/me/play-wallet").is(200).field("horizon")));
  }

  BigDecimal lumens(String account) {
    return StreamSupport.stream(
            horizon.get("/accounts/" + account).is(200).json().path("balances").spliterator(),
            false)
        .filter(line -> line.path("asset_type").asText().equals("native"))
        .map(line -> new BigDecimal(line.path("balance").asText()))
        .findFirst()
        .orElseThrow();
  }

  long sequence(String account) {
    return Long.parseLong(horizon.get("/accounts/" + account).is(200).field("sequence"));
  }

  Answer submit(String envelope) {
    return form("/transactions", "tx=" + URLEncoder.encode(envelope, StandardCharsets.UTF_8));
  }

  void demand(String failure) {
    form("/failures", failure).is(200);
  }

  private Answer form(String path, String body) {
    return horizon
        .with("Content-Type", "application/x-www-form-urlencoded")
        .call("POST", path, BodyPublishers.ofString(body));
  }
}
