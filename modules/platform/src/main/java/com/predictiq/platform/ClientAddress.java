package com.predictiq.platform;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.util.Optional;

/** Where a request really comes from, after looking through proxies that are trusted by name. */
public interface ClientAddress {

  InetAddress of(HttpServletRequest request);

  /**
   * How the client spoke to the proxy, {@code http} or {@code https}, where one we trust says so.
   */
  default Optional<String> scheme(HttpServletRequest request) {
    return Optional.empty();
  }
}
