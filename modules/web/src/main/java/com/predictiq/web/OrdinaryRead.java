package com.predictiq.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What may be answered without looking closer: a GET that shows no credential, brings no body,
 * comes from no other origin, takes JSON, and asks no more than whether its copy is still good.
 */
final class OrdinaryRead {

  /** Each of these gives the request a meaning that somebody behind has to look at. */
  private static final String[] LOOKED_AT_BEHIND = {
    "Authorization",
    "Cookie",
    "X-API-Key",
    "X-Signature",
    "Origin",
    "Content-Length",
    "Transfer-Encoding",
    "Content-Encoding",
    "If-Match",
    "If-Modified-Since",
    "If-Unmodified-Since",
  };

  /** What clients write who take JSON; anything else is weighed where resources are matched. */
  private static final Set<String> TAKES_JSON =
      Set.of(
          "*/*", "application/json", "application/json, */*", "application/json, text/plain, */*");

  private static final Pattern ONE_TAG = Pattern.compile("(W/)?\"[A-Za-z0-9_-]{22}\"");

  private static final Pattern GZIP = Pattern.compile("(?i)(^|,)\\s*gzip\\s*(,|$)");

  private OrdinaryRead() {}

  static boolean is(HttpServletRequest request) {
    return "GET".equals(request.getMethod())
        && takesJson(request.getHeader("Accept"))
        && isOneTag(request.getHeader("If-None-Match"))
        && isPackedOrPlain(request.getHeader("Accept-Encoding"))
        && carriesNothing(request);
  }

  /** Where {@link #is} it: whether it wants its answer packed. */
  static boolean unpacks(HttpServletRequest request) {
    return request.getHeader("Accept-Encoding") != null;
  }

  /** Where {@link #is} it: whether the copy of the caller has this tag, strong or weak. */
  static boolean has(HttpServletRequest request, String tag) {
    String given = request.getHeader("If-None-Match");
    return given != null && given.endsWith(tag);
  }

  private static boolean takesJson(String accept) {
    return accept == null || TAKES_JSON.contains(accept);
  }

  private static boolean isOneTag(String given) {
    return given == null || ONE_TAG.matcher(given).matches();
  }

  private static boolean isPackedOrPlain(String accepted) {
    return accepted == null || GZIP.matcher(accepted).find();
  }

  private static boolean carriesNothing(HttpServletRequest request) {
    for (String name : LOOKED_AT_BEHIND) {
      if (request.getHeader(name) != null) {
        return false;
      }
    }
    return true;
  }
}
