package com.predictiq.platform;

import com.predictiq.kernel.Asked;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.util.Optional;

/** Where a request really comes from, after looking through proxies that are trusted by name. */
public interface ClientAddress {

  InetAddress of(Asked asked);

  default InetAddress of(HttpServletRequest request) {
    return of(new AskedOfServlet(request));
  }

  /**
   * How the client spoke to the proxy, {@code http} or {@code https}, where one we trust says so.
   */
  default Optional<String> scheme(Asked asked) {
    return Optional.empty();
  }
}
