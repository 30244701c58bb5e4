package com.predictiq.platform.internal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.predictiq.kernel.Asked;
import com.predictiq.platform.AddressRange;
import com.predictiq.platform.ClientAddress;
import com.predictiq.platform.Direct;
import com.predictiq.platform.internal.PlatformConfig.ForwardedHeader;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The TCP peer, unless it is a trusted proxy: then the right-most forwarded address that is not
 * one. Where that cannot be read, or the two headers name different clients (a proxy writes one of
 * them and passes on what the caller put into the other), the caller is nobody in particular: an
 * address that is on no list of addresses, and never the proxy's own.
 */
@Direct
class LooksThroughProxies implements ClientAddress {

  static final InetAddress NOBODY = AddressRange.address("0.0.0.0").orElseThrow();

  private static final Pattern FOR = says("for");
  private static final Pattern PROTO = says("proto");

  private static final int MOST_PEERS = 10_000;

  /** Who is at the other end, read once: it is asked for with every request. */
  private record Peer(InetAddress address, boolean isTrusted) {}

  private final Cache<String, Peer> peers = Caffeine.newBuilder().maximumSize(MOST_PEERS).build();
  private final List<AddressRange> trusted;
  private final ForwardedHeader header;

  @Inject
  LooksThroughProxies(PlatformConfig config) {
    this.trusted = config.trustedProxies();
    this.header = config.forwardedHeader();
  }

  private static Pattern says(String name) {
    return Pattern.compile("(?i)(?:^|;)\\s*" + name + "\\s*=\\s*\"?([^\";]*)\"?");
  }

  @Override
  public InetAddress of(Asked asked) {
    Peer peer = peer(asked.peer());
    return peer.isTrusted()
        ? through(peer.address(), asked.fields("Forwarded"), asked.fields("X-Forwarded-For"))
        : peer.address();
  }

  @Override
  public Optional<String> scheme(Asked asked) {
    return peer(asked.peer()).isTrusted()
        ? scheme(asked.peer(), asked.fields("Forwarded"), asked.fields("X-Forwarded-Proto"))
        : Optional.empty();
  }

  /** The last word is the proxy's own; of two that differ the worse one counts. */
  Optional<String> scheme(String peer, List<String> forwarded, List<String> forwardedProto) {
    if (!peer(peer).isTrusted()) {
      return Optional.empty();
    }
    List<String> told = new ArrayList<>();
    if (header != ForwardedHeader.X_FORWARDED_FOR && !forwarded.isEmpty()) {
      told.add(last(elements(PROTO, forwarded)));
    }
    if (header != ForwardedHeader.FORWARDED && !forwardedProto.isEmpty()) {
      told.add(last(old(forwardedProto)));
    }
    return told.stream()
        .filter(word -> !word.isEmpty())
        .map(word -> word.equals("https") ? word : "http")
        .sorted()
        .findFirst();
  }

  InetAddress of(String name, List<String> forwarded, List<String> forwardedFor) {
    Peer peer = peer(name);
    return peer.isTrusted() ? through(peer.address(), forwarded, forwardedFor) : peer.address();
  }

  private Peer peer(String name) {
    return peers.get(
        name,
        unknown -> {
          InetAddress address = literal(unknown.replaceFirst("%.*", "")).orElse(NOBODY);
          return new Peer(address, isTrusted(address));
        });
  }

  private InetAddress through(
      InetAddress client, List<String> forwarded, List<String> forwardedFor) {
    List<InetAddress> told = new ArrayList<>();
    if (header != ForwardedHeader.X_FORWARDED_FOR && !forwarded.isEmpty()) {
      told.add(walk(client, elements(FOR, forwarded)));
    }
    if (header != ForwardedHeader.FORWARDED && !forwardedFor.isEmpty()) {
      told.add(walk(client, old(forwardedFor)));
    }
    return told.isEmpty() ? client : agreed(told);
  }

  private static InetAddress agreed(List<InetAddress> told) {
    return told.stream().distinct().count() == 1 ? told.get(0) : NOBODY;
  }

  private InetAddress walk(InetAddress proxy, List<String> hops) {
    InetAddress client = proxy;
    for (int i = hops.size() - 1; i >= 0 && isTrusted(client); i--) {
      client = literal(hops.get(i)).orElse(NOBODY);
    }
    return client;
  }

  private boolean isTrusted(InetAddress address) {
    return trusted.stream().anyMatch(range -> range.contains(address));
  }

  private static String last(List<String> words) {
    return words.get(words.size() - 1).strip().toLowerCase(Locale.ROOT);
  }

  /** What each element says; one that says it twice says nothing. */
  private static List<String> elements(Pattern what, List<String> forwarded) {
    List<String> hops = new ArrayList<>();
    for (String element : String.join(",", forwarded).split(",", -1)) {
      Matcher matcher = what.matcher(element);
      String hop = matcher.find() ? matcher.group(1) : "";
      hops.add(matcher.find() ? "" : hop);
    }
    return hops;
  }

  private static List<String> old(List<String> forwardedFor) {
    return List.of(String.join(",", forwardedFor).split(",", -1));
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
