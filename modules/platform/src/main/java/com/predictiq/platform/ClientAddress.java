package com.predictiq.platform;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;

/** Where a request really comes from, after looking through proxies that are trusted by name. */
public interface ClientAddress {

  InetAddress of(HttpServletRequest request);
}
