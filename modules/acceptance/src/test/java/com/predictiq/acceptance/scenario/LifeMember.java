package com.predictiq.acceptance.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Somebody in the lives of markets, who logs in again when their token has run out. */
final class LifeMember {

  private static final Duration TRUST = Duration.ofMinutes(10);

  private final Rehearsal rehearsal;
  private Optional<SomeMember> account = Optional.empty();
  private Visitor visitor;
  private String refresh = "";
  private Instant knownUntil = Instant.MIN;
  private String id = "";

  private LifeMember(Rehearsal rehearsal) {
    this.rehearsal = rehearsal;
    this.visitor = rehearsal.visitor();
  }

  /** Somebody who joins as soon as there is something for them to do. */
  static LifeMember joins(Rehearsal rehearsal) {
    return new LifeMember(rehearsal);
  }

  /** With as much play money more, by the hands of two operators. */
  LifeMember isGiven(String amount) {
    String gift =
        "{\"asset\":\"PLAY\",\"amount\":\"%s\",\"reason\":\"A rehearsal.\"}".formatted(amount);
    String place = "/api/v1/admin/members/" + id() + "/credit";
    keyed(rehearsal.operator()).post(place, gift).is(202);
    keyed(rehearsal.secondOperator()).post(place, gift).is(201);
    return this;
  }

  LifeMember isTrustedAs(String reputation) {
    String wish = "{\"reputation\":\"%s\"}".formatted(reputation);
    rehearsal
        .operator()
        .with("Content-Type", "application/json")
        .call("PUT", "/api/v1/admin/members/" + id() + "/reputation", BodyPublishers.ofString(wish))
        .is(200);
    return this;
  }

  SomeMember account() {
    SomeMember known = account.orElseGet(() -> SomeMember.signedUpAt(rehearsal.visitor()));
    account = Optional.of(known);
    return known;
  }

  /** Them, known to the house: days that pass make it forget who they are. */
  Visitor visitor() {
    Instant now = rehearsal.now();
    if (!now.isBefore(knownUntil)) {
      begin(session().is(200));
      knownUntil = now.plus(TRUST);
    }
    return visitor;
  }

  /** Them, with a key for one movement of money. */
  Visitor moving() {
    return keyed(visitor());
  }

  String id() {
    visitor();
    return id;
  }

  String cash() {
    return balance("cash");
  }

  /** What lies in the accounts of that kind; 0.00 where there is none. */
  String balance(String kind) {
    JsonNode balances = visitor().get("/api/v1/members/me/balances").is(200).json();
    for (JsonNode account : balances.path("items")) {
      if (account.path("account").asText().equals(kind)
          && account.path("asset").asText().equals("PLAY")) {
        return account.path("amount").asText();
      }
    }
    return "0.00";
  }

  /** What they hold on the first outcome of a market on which they hold anything. */
  JsonNode position(Life life) {
    Answer all = visitor().get("/api/v1/members/me/positions?limit=100").is(200);
    for (JsonNode position : all.json().path("items")) {
      if (position.path("market").asText().equals(life.id())) {
        return position;
      }
    }
    throw new AssertionError("nothing on " + life.id() + " in " + all);
  }

  /** A token is traded in an instant, while a password takes its time. */
  private Answer session() {
    String trade = "{\"refresh_token\":\"%s\"}".formatted(refresh);
    if (!refresh.isEmpty()) {
      Answer renewed = rehearsal.visitor().post("/api/v1/auth/refresh", trade);
      if (renewed.status() == 200) {
        return renewed;
      }
    }
    return rehearsal.visitor().post("/api/v1/auth/login", account().login());
  }

  private void begin(Answer session) {
    visitor = rehearsal.visitor().asMember(session.field("access_token"));
    refresh = session.field("refresh_token");
    id = session.field("member_id");
  }

  private static Visitor keyed(Visitor somebody) {
    return somebody.with("Idempotency-Key", UUID.randomUUID().toString());
  }
}
