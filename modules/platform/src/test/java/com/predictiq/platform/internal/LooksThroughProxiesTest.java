package com.predictiq.platform.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LooksThroughProxiesTest {

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
  void the_standard_header_wins_over_the_old_one() {
    assertThat(
            trusting
                .of(
                    "10.0.0.1",
                    List.of("for=198.51.100.7;proto=https, for=\"[2001:db8::5]:4711\""),
                    List.of("127.0.0.1"))
                .getHostAddress())
        .isEqualTo("198.51.100.7");
  }

  @Test
  void rubbish_ends_the_walk_at_the_last_hop_that_could_be_read() {
    assertThat(forwardedFor(trusting, "10.0.0.1", "127.0.0.1, unknown")).isEqualTo("10.0.0.1");
    assertThat(forwardedFor(trusting, "10.0.0.1", "127.0.0.1,")).isEqualTo("10.0.0.1");
  }

  @Test
  void a_mapped_address_is_the_ipv4_address() {
    assertThat(forwardedFor(trusting, "::ffff:10.0.0.1", "::ffff:198.51.100.7"))
        .isEqualTo("198.51.100.7");
  }

  private static String forwardedFor(LooksThroughProxies proxies, String peer, String header) {
    return proxies.of(peer, List.of(), List.of(header)).getHostAddress();
  }
}
