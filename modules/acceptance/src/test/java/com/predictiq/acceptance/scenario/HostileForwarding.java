package com.predictiq.acceptance.scenario;

import java.util.List;
import java.util.stream.Stream;

/** Somebody with a stolen key at the wrong address, who says that they are at the right one. */
final class HostileForwarding {

  private static final String OUTSIDE = "X-Forwarded-For: 203.0.113.9";

  private HostileForwarding() {}

  static Stream<HostileCall> all() {
    return Stream.of(old(), standard(), together(), others()).flatMap(rows -> rows);
  }

  private static Stream<HostileCall> old() {
    return Stream.of(
            "203.0.113.9",
            "127.0.0.1, 203.0.113.9",
            "127.0.0.1,203.0.113.9,127.0.0.1",
            "203.0.113.9, ::1",
            "::1, 203.0.113.9, 127.0.0.1",
            "203.0.113.9:80",
            "127.0.0.1, 203.0.113.9:443",
            "2001:db8::1",
            "[2001:db8::1]:443",
            "::ffff:203.0.113.9",
            "127.0.0.1, ::ffff:203.0.113.9, ::ffff:127.0.0.1",
            "unknown",
            "127.0.0.1, unknown",
            "127.0.0.1,",
            ",",
            ", ,",
            "localhost",
            "127.1",
            "2130706433",
            "0x7f.0.0.1",
            "0177.0.0.1",
            "127.0.0.1.example.org",
            "127.0.0.1/8",
            "127.0.0.1;",
            "'127.0.0.1'",
            "::1%lo",
            "[::1",
            "127.0.0.1 203.0.113.9")
        .map(value -> admin("X-Forwarded-For: " + value));
  }

  private static Stream<HostileCall> standard() {
    return Stream.of(
            "for=203.0.113.9",
            "For=\"203.0.113.9:4711\"",
            "for=\"[2001:db8::1]\"",
            "for=127.0.0.1, for=203.0.113.9",
            "for=203.0.113.9, for=127.0.0.1",
            "for=127.0.0.1;for=203.0.113.9",
            "for=unknown",
            "for=_hidden",
            "for=",
            "by=127.0.0.1",
            "host=127.0.0.1;proto=https",
            "127.0.0.1",
            "for=127.0.0.1, garbage",
            "for=localhost")
        .map(value -> admin("Forwarded: " + value));
  }

  private static Stream<HostileCall> together() {
    return Stream.of(
        admin("Forwarded: for=127.0.0.1", OUTSIDE),
        admin("Forwarded: for=203.0.113.9", "X-Forwarded-For: 127.0.0.1"),
        admin("Forwarded: for=unknown", "X-Forwarded-For: 127.0.0.1"),
        admin("Forwarded: for=127.0.0.1", "X-Forwarded-For: unknown"),
        admin("X-Forwarded-For: 127.0.0.1", OUTSIDE),
        admin(OUTSIDE, "X-Forwarded-For: 127.0.0.1"),
        admin("Forwarded: for=127.0.0.1", "Forwarded: for=203.0.113.9"));
  }

  /** Headers of other people's proxies, which nobody here has ever believed. */
  private static Stream<HostileCall> others() {
    return Stream.of(
            "X-Real-IP: 127.0.0.1",
            "X-Client-IP: 127.0.0.1",
            "Client-IP: 127.0.0.1",
            "True-Client-IP: 127.0.0.1",
            "CF-Connecting-IP: 127.0.0.1",
            "X-Originating-IP: 127.0.0.1",
            "X-Remote-Addr: 127.0.0.1",
            "X-Cluster-Client-IP: 127.0.0.1",
            "X-Forwarded: for=127.0.0.1",
            "Forwarded-For: 127.0.0.1",
            "X-Forwarded-Host: 127.0.0.1",
            "Via: 1.1 127.0.0.1",
            "Proxy-ip: 127.0.0.1",
            "Host: 127.0.0.1")
        .map(header -> admin(header, OUTSIDE));
  }

  private static HostileCall admin(String... headers) {
    RawCall call =
        RawCall.of("GET /api/v1/admin/config").with("X-API-Key: " + Installation.ADMIN_KEY);
    for (String header : headers) {
      call = call.with(header);
    }
    return HostileCall.outside("a good key and " + List.of(headers), call);
  }
}
