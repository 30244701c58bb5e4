package com.predictiq.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressRangeTest {

  @ParameterizedTest
  @CsvSource({
    "10.0.0.0/8, 10.255.0.1, true",
    "10.0.0.0/8, 11.0.0.1, false",
    "192.168.1.7, 192.168.1.7, true",
    "192.168.1.7, 192.168.1.8, false",
    "192.168.0.0/23, 192.168.1.255, true",
    "192.168.0.0/23, 192.168.2.0, false",
    "0.0.0.0/0, 203.0.113.9, true",
    "0.0.0.0/0, ::1, false",
    "::/0, 2001:db8::1, true",
    "2001:db8::/33, 2001:db8:7fff::1, true",
    "2001:db8::/33, 2001:db8:8000::1, false",
    "::1, ::1, true",
    "10.0.0.1, ::ffff:10.0.0.1, true",
    "::ffff:10.0.0.1, 10.0.0.1, true",
  })
  void contains_what_its_prefix_says(String range, String address, boolean inside)
      throws Exception {
    assertThat(AddressRange.parse(range).orElseThrow().contains(InetAddress.getByName(address)))
        .isEqualTo(inside);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "localhost",
        "10.0.0",
        "10.0.0.256",
        "10.0.0.1/33",
        "10.0.0.1/-1",
        "10.0.0.1/",
        "10.0.0.1/8",
        "10.0.0.0/08",
        "10.0.0.0/8/8",
        "010.0.0.1",
        "::1/129",
        ":::1",
        "1::2::3",
        "2001:db8::1/32",
        "fe80::1%eth0",
        "example.com/8",
        "0x7f.0.0.1",
        "1"
      })
  void refuses_what_is_no_address_or_range(String text) {
    assertThat(AddressRange.parse(text)).isEmpty();
  }

  @Test
  void prints_as_a_range() {
    assertThat(AddressRange.parse("10.0.0.0/8").orElseThrow()).hasToString("10.0.0.0/8");
  }
}
