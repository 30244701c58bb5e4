package com.predictiq.acceptance.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What is taken away at one node is gone at the other within five seconds. */
@WithTwoNodes
class CredentialNodesScenario {

  private static final Duration SOON = Duration.ofSeconds(5);
  private static final String ME = "/api/v1/members/me";

  private final TwoNodes nodes;
  private final Visitor here;
  private final Visitor there;
  private final SomeMember member;

  CredentialNodesScenario(TwoNodes nodes) {
    this.nodes = nodes;
    this.here = nodes.one().visitor();
    this.there = nodes.other().visitor();
    this.member = SomeMember.signedUpAt(here);
  }

  @Test
  void a_key_revoked_here_opens_nothing_there() {
    Visitor ana = member.at(here);
    CredentialKey key = CredentialKey.madeBy(ana, false, "read");
    key.at(there).get(ME).is(200);
    ana.call("DELETE", ME + "/api-keys/" + key.id(), BodyPublishers.noBody()).is(204);
    await().atMost(SOON).until(() -> key.at(there).get(ME).status() == 401);
  }

  @Test
  void a_nonce_used_here_is_used_there() {
    CredentialKey key = CredentialKey.madeBy(member.at(here), true, "read");
    Visitor signed = key.signed(nodes.now().getEpochSecond(), here, "GET", ME, "");
    signed.get(ME).is(200);
    assertThat(new Visitor(there.url(), signed.headers()).get(ME).is(401).field("code"))
        .isEqualTo("SIGNATURE_REPLAYED");
  }

  @Test
  void who_logs_out_everywhere_here_is_out_there() {
    Visitor ana = member.at(here);
    Visitor there = new Visitor(this.there.url(), ana.headers());
    there.get(ME).is(200);
    ana.call("DELETE", ME + "/sessions", BodyPublishers.noBody()).is(204);
    await().atMost(SOON).until(() -> there.get(ME).status() == 401);
    member.at(this.there).get(ME).is(200);
  }

  @Test
  void a_refresh_token_shown_twice_ends_all_that_came_of_it() {
    Answer first = here.post("/api/v1/auth/login", member.login()).is(200);
    Answer second = refresh(here, first.field("refresh_token")).is(200);
    assertThat(refresh(there, first.field("refresh_token")).is(401).field("code"))
        .isEqualTo("INVALID_REFRESH_TOKEN");
    refresh(there, second.field("refresh_token")).is(401);
    Visitor thief = here.asMember(second.field("access_token"));
    await().atMost(SOON).until(() -> thief.get(ME).status() == 401);
  }

  private static Answer refresh(Visitor at, String token) {
    return at.post("/api/v1/auth/refresh", "{\"refresh_token\":\"" + token + "\"}");
  }
}
