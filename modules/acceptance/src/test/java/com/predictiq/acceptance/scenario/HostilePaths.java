package com.predictiq.acceptance.scenario;

import java.util.stream.Stream;

/**
 * Ways to write the operators' paths so that one part of a server sees them and another does not.
 */
final class HostilePaths {

  private static final String OUTSIDE = "X-Forwarded-For: 203.0.113.10";

  private HostilePaths() {}

  static Stream<HostileCall> all() {
    return Stream.of(plain(), twoFaced(), fromInside(), others()).flatMap(rows -> rows);
  }

  /** One reading only, and that is the operators'. */
  private static Stream<HostileCall> plain() {
    return Stream.of(
            "/api/v1/admin",
            "/api/v1/admin/",
            "/api/v1/admin/config",
            "/api/v1/admin/config?x=1",
            "/api/v1/admin/nothing",
            "/api/v1/Admin/config",
            "/API/V1/ADMIN/CONFIG",
            "/api/v1/admin./config",
            "/api/v1/%61dmin/config",
            "/api/v1/%61%64%6d%69%6e/config",
            "/api/v1/admin%20/config",
            "/api/v1/admin%09/config",
            "/api/v1/admin/config%0a")
        .map(path -> HostileCall.outside("from outside, " + path, stolen(path)));
  }

  /** Turned away for the way they are written, before anybody asks what they mean. */
  private static Stream<HostileCall> twoFaced() {
    return Stream.of(
            "//api/v1/admin/config",
            "/api//v1/admin/config",
            "/api/v1//admin/config",
            "/api/v1/admin//config",
            "/api/v1/./admin/config",
            "/api/v1/admin/./config",
            "/api/v1/admin/.",
            "/api/v1/markets/../admin/config",
            "/api/v1/admin/../admin/config",
            "/api/v1/%2e/admin/config",
            "/api/v1/%2e%2e/v1/admin/config",
            "/api/v1/markets/%2E%2E/admin/config",
            "/api/v1/markets/.%2e/admin/config",
            "/api/v1%2fadmin/config",
            "/api/v1%2Fadmin%2Fconfig",
            "/api/v1/admin%2fconfig",
            "/api/v1/admin;x=y/config",
            "/api/v1;x=y/admin/config",
            "/api/v1/;/admin/config",
            "/api/v1/admin/config;x=y",
            "/api/v1/admin%3bx=y/config",
            "/api/v1%5cadmin%5cconfig",
            "/api/v1/%252e%252e/v1/admin/config",
            "/api/v1%252fadmin/config",
            "/api/v1/%2561dmin/config",
            "/api/v1/admin%00/config",
            "/api/v1/adm%zzin/config",
            "/api/v1/admin/%")
        .map(path -> HostileCall.lost("from outside, " + path, stolen(path)));
  }

  /** From the right place, and nobody: the second door. */
  private static Stream<HostileCall> fromInside() {
    return Stream.of(
        HostileCall.unknown("from inside, no key", RawCall.of("GET /api/v1/admin/config")),
        HostileCall.unknown("from inside, a slash more", RawCall.of("GET /api/v1/admin/config/")),
        HostileCall.lost("from inside, upper case", RawCall.of("GET /api/v1/ADMIN/config")),
        HostileCall.lost("from inside, a dot more", RawCall.of("GET /api/v1/admin./config")),
        HostileCall.lost("from inside, parameters", RawCall.of("GET /api/v1/admin;x/config")),
        HostileCall.lost("from inside, doubled", RawCall.of("GET /api/v1//admin/config")));
  }

  private static Stream<HostileCall> others() {
    return Stream.of(
        HostileCall.outside(
            "an address as the target",
            RawCall.of("GET http://localhost/api/v1/admin/config").with(OUTSIDE)),
        HostileCall.outside(
            "an operator's verb outside of their tree",
            RawCall.of("POST /api/v1/markets/00000000-0000-0000-0000-000000000000/cancel")
                .with(OUTSIDE)
                .json("{\"reason\":\"Mine.\"}")),
        HostileCall.unread("backslashes", stolen("/api\\v1\\admin\\config")),
        HostileCall.unread("a path without a slash", stolen("api/v1/admin/config")),
        HostileCall.lost(
            "what the container says of us", RawCall.of("GET /api/v1/application.wadl")),
        HostileCall.lost("the program's own files", RawCall.of("GET /WEB-INF/web.xml")),
        HostileCall.lost("the page of problems", RawCall.of("GET /problem/../WEB-INF/web.xml")));
  }

  private static RawCall stolen(String path) {
    return RawCall.of("GET " + path).with("X-API-Key: " + Installation.ADMIN_KEY).with(OUTSIDE);
  }
}
