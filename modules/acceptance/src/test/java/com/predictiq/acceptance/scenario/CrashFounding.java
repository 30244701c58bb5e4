package com.predictiq.acceptance.scenario;

import static org.assertj.core.api.Assertions.assertThat;

/** Who is the first in an empty house, and therefore its admin. An empty house is a rare thing. */
final class CrashFounding {

  private static final String OPERATORS_ONLY = "/api/v1/admin/jobs";

  private CrashFounding() {}

  /** From an allowed address only, and nobody after that. */
  static void isTried(CrashHouse house) {
    Visitor here = house.visitor();
    Visitor elsewhere = here.from("203.0.113.9");
    SomeMember stranger = SomeMember.signedUpAt(elsewhere);
    stranger.at(here).get(OPERATORS_ONLY).is(401);
    house.forgetEverybody();
    SomeMember founder = SomeMember.signedUpAt(here);
    founder.at(here).get(OPERATORS_ONLY).is(200);
    assertThat(founder.at(elsewhere).get(OPERATORS_ONLY).status()).isEqualTo(403);
    SomeMember second = SomeMember.signedUpAt(here);
    second.at(here).get(OPERATORS_ONLY).is(401);
  }
}
