package com.predictiq.acceptance.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

/** What scenarios about operators do again and again. */
record OperatorBooth(Rehearsal rehearsal) {

  private static final String ADMIN = "/api/v1/admin/";

  Answer get(String path) {
    return rehearsal.operator().get(ADMIN + path);
  }

  Answer post(String path, String json) {
    return rehearsal.operator().post(ADMIN + path, json);
  }

  Answer secondPost(String path, String json) {
    return rehearsal.secondOperator().post(ADMIN + path, json);
  }

  Answer put(String path, String json) {
    return put(rehearsal.operator(), ADMIN + path, json);
  }

  static Answer put(Visitor who, String path, String json) {
    return who.with("Content-Type", "application/json")
        .call("PUT", path, BodyPublishers.ofString(json));
  }

  /** Lets a job run at the next tick. */
  void runs(String job) {
    rehearsal.operator().post(ADMIN + "jobs/" + job + "/run").is(202);
  }

  String breaker() {
    return get("circuit-breaker").is(200).field("state");
  }

  Answer breaker(String state) {
    return put(
        "circuit-breaker", "{\"state\":\"%s\",\"reason\":\"A rehearsal.\"}".formatted(state));
  }

  List<JsonNode> logs(String query) {
    return items(get("audit/logs?limit=100&" + query).is(200));
  }

  static List<JsonNode> items(Answer page) {
    return new ArrayList<>(
        StreamSupport.stream(page.json().path("items").spliterator(), false).toList());
  }
}
