package com.predictiq.platform.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LooksThroughProxiesTest {

  private static final String NOBODY = "0.0.0.0";
  private static final List<String> SPOOFED = List.of("for=127.0.0.1");

  private final LooksThroughProxies trusting =
      new LooksThroughProxies(
          PlatformConfig.from(
              GivenPlatform.settings()
                  .with("predictiq.platform.trusted-proxies", "10.0.0.0/8, 2001:db8::/32")));
  private final LooksThroughProxies trustingNobody =
      new LooksThroughProxies(GivenPlatform.config());

  @Test
  void believes_no_header_of_a_stranger() {
    assertThat(forwardedFor(trustingNobody, "203.0.113.9", "127.0.0.1")).isEqualTo("203.0.113.9");
    assertThat(forwardedFor(trusting, "203.0.113.9", "127.0.0.1")).isEqualTo("203.0.113.9");
  }

  @Test
  void takes_the_rightmost_address_that_is_no_proxy() {
    assertThat(forwardedFor(trusting, "10.0.0.1", "127.0.0.1, 198.51.100.7, 10.2.3.4"))
        .isEqualTo("198.51.100.7");
  }

  @Test
  void headers_given_twice_are_one_list() {
    assertThat(
            trusting
                .of("10.0.0.1", List.of(), List.of("127.0.0.1", "198.51.100.7"))
                .getHostAddress())
        .isEqualTo("198.51.100.7");
  }

  @Test
  void reads_the_standard_header() {
    assertThat(forwarded(trusting, "for=198.51.100.7;proto=https, for=\"[2001:db8::5]:4711\""))
        .isEqualTo("198.51.100.7");
  }

  @Test
  void two_headers_that_name_different_clients_name_nobody() {
    assertThat(both("for=127.0.0.1", "198.51.100.7")).isEqualTo(NOBODY);
    assertThat(both("for=198.51.100.7", "127.0.0.1")).isEqualTo(NOBODY);
    assertThat(both("for=198.51.100.7", "127.0.0.1, 198.51.100.7")).isEqualTo("198.51.100.7");
  }

  @Test
  void the_one_header_the_proxies_write_can_be_named() {
    assertThat(
            writing("forwarded").of("10.0.0.1", SPOOFED, List.of("198.51.100.7")).getHostAddress())
        .isEqualTo("127.0.0.1");
    assertThat(
            writing("x-forwarded-for")
                .of("10.0.0.1", SPOOFED, List.of("198.51.100.7"))
                .getHostAddress())
        .isEqualTo("198.51.100.7");
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1, unknown", "127.0.0.1,", "_hidden", "localhost", "10.2.3", ""})
  void rubbish_beside_a_proxy_names_nobody(String rubbish) {
    assertThat(forwardedFor(trusting, "10.0.0.1", rubbish)).isEqualTo(NOBODY);
  }

  @ParameterizedTest
  @ValueSource(strings = {"for=unknown", "by=127.0.0.1", "for=127.0.0.1;for=10.0.0.1", "for=", ""})
  void rubbish_in_the_standard_header_names_nobody_too(String rubbish) {
    assertThat(forwarded(trusting, rubbish)).isEqualTo(NOBODY);
  }

  @Test
  void a_peer_with_a_zone_is_no_stranger_to_itself() {
    assertThat(trusting.of("fe80::1%eth0", List.of(), List.of()).getHostAddress())
        .isEqualTo("fe80:0:0:0:0:0:0:1");
    assertThat(trusting.of("not an address", List.of(), List.of()).getHostAddress())
        .isEqualTo(NOBODY);
  }

  @Test
  void a_mapped_address_is_the_ipv4_address() {
    assertThat(forwardedFor(trusting, "::ffff:10.0.0.1", "::ffff:198.51.100.7"))
        .isEqualTo("198.51.100.7");
  }

  @Test
  void believes_a_proxy_that_the_client_came_over_plain_http() {
    assertThat(trusting.scheme("10.0.0.1", List.of(), List.of("http"))).contains("http");
    assertThat(trusting.scheme("10.0.0.1", List.of(), List.of("http, https"))).contains("https");
    assertThat(trusting.scheme("10.0.0.1", List.of("for=1.2.3.4;proto=http"), List.of("https")))
        .contains("http");
    assertThat(trusting.scheme("10.0.0.1", List.of(), List.of())).isEmpty();
    assertThat(trusting.scheme("10.0.0.1", List.of("for=1.2.3.4"), List.of())).isEmpty();
    assertThat(trusting.scheme("203.0.113.9", List.of(), List.of("http"))).isEmpty();
  }

  private LooksThroughProxies writing(String header) {
    return new LooksThroughProxies(
        PlatformConfig.from(
            GivenPlatform.settings()
                .with("predictiq.platform.trusted-proxies", "10.0.0.0/8")
                .with("predictiq.platform.forwarded-header", header)));
  }

  private String both(String forwarded, String forwardedFor) {
    return trusting.of("10.0.0.1", List.of(forwarded), List.of(forwardedFor)).getHostAddress();
  }

  private static String forwarded(LooksThroughProxies proxies, String header) {
    return proxies.of("10.0.0.1", List.of(header), List.of()).getHostAddress();
  }

  private static String forwardedFor(LooksThroughProxies proxies, String peer, String header) {
    return proxies.of(peer, List.of(), List.of(header)).getHostAddress();
  }
}
