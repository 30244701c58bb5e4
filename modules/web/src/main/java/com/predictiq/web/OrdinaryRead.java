package com.predictiq.web;

import com.predictiq.kernel.Asked;
import java.util.Optional;
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
    "Expect",
  };

  /** What clients write who take JSON; anything else is weighed where resources are matched. */
  private static final Set<String> TAKES_JSON =
      Set.of(
          "*/*", "application/json", "application/json, */*", "application/json, text/plain, */*");

  private static final Pattern ONE_TAG = Pattern.compile("(W/)?\"[A-Za-z0-9_-]{22}\"");

  private static final Pattern GZIP = Pattern.compile("(?i)(^|,)\\s*gzip\\s*(,|$)");

  private OrdinaryRead() {}

  static boolean is(Asked asked) {
    return "GET".equals(asked.method())
        && takesJson(asked.field("Accept"))
        && isOneTag(asked.field("If-None-Match"))
        && isPackedOrPlain(asked.field("Accept-Encoding"))
        && carriesNothing(asked);
  }

  /** Where {@link #is} it: whether it wants its answer packed. */
  static boolean unpacks(Asked asked) {
    return asked.field("Accept-Encoding").isPresent();
  }

  /** Where {@link #is} it: whether the copy of the caller has this tag, strong or weak. */
  static boolean has(Asked asked, String tag) {
    return asked.field("If-None-Match").filter(given -> given.endsWith(tag)).isPresent();
  }

  private static boolean takesJson(Optional<String> accept) {
    return accept.isEmpty() || TAKES_JSON.contains(accept.get());
  }

  private static boolean isOneTag(Optional<String> given) {
    return given.isEmpty() || ONE_TAG.matcher(given.get()).matches();
  }

  private static boolean isPackedOrPlain(Optional<String> accepted) {
    return accepted.isEmpty() || GZIP.matcher(accepted.get()).find();
  }

  private static boolean carriesNothing(Asked asked) {
    for (String name : LOOKED_AT_BEHIND) {
      if (asked.field(name).isPresent()) {
        return false;
      }
    }
    return true;
  }
}
