package com.predictiq.members.keys;

import jakarta.servlet.http.HttpServletRequest;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What a signature covers: the call as it came over the wire, byte for byte. A digest of the body
 * (RFC 9530) may come beside it; it is not signed, so it proves nothing, but it tells an altered
 * body from everything else that may be wrong.
 */
record SignedCall(String method, String target, String bodyHash, List<String> digests) {

  private static final String DIGEST = "Content-Digest";
  private static final Pattern SHA_256 =
      Pattern.compile("(?:^|,)\\s*sha-256=:([A-Za-z0-9+/=]*):", Pattern.CASE_INSENSITIVE);

  /** With more, there are too many orders to look at. */
  private static final int MOST_REORDERED = 5;

  SignedCall {
    digests = List.copyOf(digests);
  }

  SignedCall(String method, String target, String bodyHash) {
    this(method, target, bodyHash, List.of());
  }

  static SignedCall of(HttpServletRequest request, byte[] body) {
    String query = request.getQueryString();
    String target = request.getRequestURI() + (query == null ? "" : "?" + query);
    List<String> digests = Collections.list(request.getHeaders(DIGEST));
    return new SignedCall(request.getMethod(), target, sha256(body), digests);
  }

  /** The text that is signed. */
  String text(long time, String nonce) {
    return time + "\n" + nonce + "\n" + method + "\n" + target + "\n" + bodyHash;
  }

  /** Whether the body is another than the one its digest was made of; without one, nobody knows. */
  boolean isBodyAltered() {
    String right = Base64.getEncoder().encodeToString(HexFormat.of().parseHex(bodyHash));
    return digests.stream()
        .flatMap(header -> SHA_256.matcher(header).results().map(found -> found.group(1)))
        .anyMatch(digest -> !digest.equals(right));
  }

  /** The same call with its query in every other order; none where those are too many. */
  Stream<SignedCall> reordered() {
    int query = target.indexOf('?');
    List<String> parts =
        query < 0 ? List.of() : List.of(target.substring(query + 1).split("&", -1));
    return parts.size() < 2 || parts.size() > MOST_REORDERED
        ? Stream.empty()
        : orders(parts)
            .map(order -> target.substring(0, query + 1) + String.join("&", order))
            .map(other -> new SignedCall(method, other, bodyHash));
  }

  private static Stream<List<String>> orders(List<String> parts) {
    return parts.isEmpty()
        ? Stream.of(List.of())
        : IntStream.range(0, parts.size())
            .boxed()
            .flatMap(
                first -> orders(without(parts, first)).map(rest -> with(parts.get(first), rest)));
  }

  private static List<String> without(List<String> parts, int place) {
    List<String> rest = new ArrayList<>(parts);
    rest.remove(place);
    return rest;
  }

  private static List<String> with(String first, List<String> rest) {
    List<String> all = new ArrayList<>(List.of(first));
    all.addAll(rest);
    return all;
  }

  static String sha256(byte... body) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
    } catch (GeneralSecurityException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }
}
