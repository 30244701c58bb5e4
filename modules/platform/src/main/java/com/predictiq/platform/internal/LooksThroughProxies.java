package com.predictiq.platform.internal;

import com.predictiq.platform.AddressRange;
import com.predictiq.platform.ClientAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The TCP peer, unless it is a trusted proxy: then the right-most forwarded address that is not
 * one. A hop that cannot be read ends the walk at the last hop that could: what stands to the left
 * of rubbish may have been made up by the caller.
 */
@ApplicationScoped
class LooksThroughProxies implements ClientAddress {

  private static final Pattern FOR = Pattern.compile("(?i)(?:^|;)\\s*for\\s*=\\s*\"?([^\";]*)\"?");

  private final List<AddressRange> trusted;

  @Inject
  LooksThroughProxies(PlatformConfig config) {
    this.trusted = config.trustedProxies();
  }

  @Override
  public InetAddress of(HttpServletRequest request) {
    return of(
        request.getRemoteAddr(),
        Collections.list(request.getHeaders("Forwarded")),
        Collections.list(request.getHeaders("X-Forwarded-For")));
  }

  InetAddress of(String peer, List<String> forwarded, List<String> forwardedFor) {
    InetAddress client = literal(peer).orElse(InetAddress.getLoopbackAddress());
    List<String> hops = hops(forwarded, forwardedFor);
    for (int i = hops.size() - 1; i >= 0 && isTrusted(client); i--) {
      Optional<InetAddress> hop = literal(hops.get(i));
      if (hop.isEmpty()) {
        return client;
      }
      client = hop.get();
    }
    return client;
  }

  private boolean isTrusted(InetAddress address) {
    return trusted.stream().anyMatch(range -> range.contains(address));
  }

  private static List<String> hops(List<String> forwarded, List<String> forwardedFor) {
    List<String> hops = new ArrayList<>();
    if (!forwarded.isEmpty()) {
      for (String element : String.join(",", forwarded).split(",")) {
        Matcher matcher = FOR.matcher(element);
        hops.add(matcher.find() ? matcher.group(1) : "");
      }
      return hops;
    }
    forwardedFor.forEach(header -> hops.addAll(List.of(header.split(",", -1))));
    return hops;
  }

  /** Reads {@code 10.0.0.1}, {@code 10.0.0.1:80}, {@code ::1} and {@code [::1]:80}. */
  private static Optional<InetAddress> literal(String text) {
    String hop = text.strip();
    if (hop.startsWith("[") && hop.contains("]")) {
      hop = hop.substring(1, hop.indexOf(']'));
    } else if (hop.indexOf(':') >= 0 && hop.indexOf(':') == hop.lastIndexOf(':')) {
      hop = hop.substring(0, hop.indexOf(':'));
    }
    return AddressRange.address(hop);
  }
}
