package com.predictiq.acceptance.scenario;

import java.net.http.HttpRequest.BodyPublishers;

/** Somebody who asks at several doors at once, with one token. */
record ContentionMember(String id, Visitor home) {

  static ContentionMember joinedAt(Visitor door) {
    Visitor home = SomeMember.signedUpAt(door).at(door);
    return new ContentionMember(home.get("/api/v1/members/me").is(200).field("id"), home);
  }

  Visitor withNewKey() {
    return home.with("Idempotency-Key", ContentionHouse.unique());
  }

  Visitor withNewKey(Visitor door) {
    return withKey(door, ContentionHouse.unique());
  }

  Visitor withKey(Visitor door, String key) {
    return new Visitor(door.url(), home.headers()).with("Idempotency-Key", key);
  }

  void limitStakesPerDay(String amount) {
    String limits = "{\"stake_per_day\":[{\"asset\":\"PLAY\",\"amount\":\"%s\"}]}";
    home.with("Content-Type", "application/json")
        .call("PUT", "/api/v1/members/me/limits", BodyPublishers.ofString(limits.formatted(amount)))
        .is(200);
  }

  /** In the smallest unit. */
  long cash() {
    return ContentionHouse.units(
        home.get("/api/v1/members/me/balances").is(200).json().path("items"), "cash");
  }

  int wagers() {
    return home.get("/api/v1/members/me/wagers?limit=100").is(200).json().path("items").size();
  }
}
