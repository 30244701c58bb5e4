package com.predictiq.acceptance.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** One operation of the contract as somebody meets it who may not pass. */
record CredentialDoor(String verb, String path, JsonNode description) {

  private static final Set<String> VERBS =
      Set.of("get", "put", "post", "delete", "patch", "head", "options");
  private static final Set<String> WITH_BODY = Set.of("put", "post", "patch", "delete");

  static List<CredentialDoor> in(JsonNode document) {
    List<CredentialDoor> doors = new ArrayList<>();
    for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
      for (Map.Entry<String, JsonNode> verb : path.getValue().properties()) {
        if (VERBS.contains(verb.getKey())) {
          doors.add(new CredentialDoor(verb.getKey(), path.getKey(), verb.getValue()));
        }
      }
    }
    return doors;
  }

  boolean takes(String scheme) {
    return description.path("security").findValue(scheme) != null;
  }

  boolean isPublic() {
    return !takes("member_token") && !takes("admin_key");
  }

  boolean isOfMembers() {
    return takes("member_token") && !takes("admin_key");
  }

  boolean reads() {
    return verb.equals("get") || verb.equals("head");
  }

  /** Whether the contract says at all who may call it. */
  boolean says() {
    return description.path("security").isArray() && !description.path("security").isEmpty();
  }

  /** Of something that is nowhere, with a body that says nothing: credentials come before both. */
  Answer knock(Visitor visitor) {
    String target = path.replace("{n}", "0").replaceAll("\\{\\w+}", UUID.randomUUID().toString());
    boolean body = WITH_BODY.contains(verb);
    return (body ? visitor.with("Content-Type", "application/json") : visitor)
        .call(
            verb.toUpperCase(Locale.ROOT),
            target,
            body ? BodyPublishers.ofString("{}") : BodyPublishers.noBody());
  }

  /** What is wrong with an answer that should have been this no; empty when nothing is. */
  List<String> faults(Answer answer, int status, String code) {
    List<String> faults = new ArrayList<>();
    if (answer.status() != status || !answer.field("code").equals(code)) {
      faults.add(this + " answers " + answer.status() + " and not " + status + " " + code);
    }
    String told = description.path("responses").path("" + status).path("description").asText();
    if (!Arrays.asList(told.split("\\W+")).contains(code)) {
      faults.add(this + " does not say that it answers " + status + " " + code);
    }
    return faults;
  }

  @Override
  public String toString() {
    return verb + " " + path;
  }
}
