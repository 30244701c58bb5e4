package com.predictiq.acceptance.scenario;

import java.util.UUID;

/** Somebody with an account, as they know themselves. */
record SomeMember(String email, String password) {

  static SomeMember signedUpAt(Visitor visitor) {
    SomeMember member =
        new SomeMember(UUID.randomUUID() + "@example.org", "correct horse battery staple");
    visitor.post("/api/v1/members", member.login()).is(201);
    return member;
  }

  /** Them, logged in. */
  Visitor at(Visitor visitor) {
    Answer answer = visitor.post("/api/v1/auth/login", login()).is(200);
    return visitor.asMember(answer.field("access_token"));
  }

  /** What they log in with, as JSON. */
  String login() {
    return "{\"email\":\"%s\",\"password\":\"%s\"}".formatted(email, password);
  }
}
