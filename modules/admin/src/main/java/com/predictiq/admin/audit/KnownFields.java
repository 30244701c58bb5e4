package com.predictiq.admin.audit;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The fields whose values may be remembered. It is a list of what is allowed: a field that somebody
 * invents tomorrow is remembered by its name only, until somebody has thought about it here.
 */
final class KnownFields {

  static final String NOT_KEPT = "(not kept)";

  private static final int MOST_OF_A_VALUE = 300;

  private static final Set<String> ALLOWED =
      Set.of(
          "amount",
          "approvals_missing",
          "asset",
          "by",
          "expires_at",
          "featured",
          "frozen",
          "holds",
          "ledger",
          "lift",
          "mode",
          "name",
          "outcome",
          "outcomes",
          "overlap_seconds",
          "prefix",
          "probes_passed",
          "reason",
          "reputation",
          "retry_after_seconds",
          "scopes",
          "setting",
          "signed",
          "source",
          "state",
          "status",
          "stopped",
          "symbol",
          "tags",
          "tier",
          "timelock_seconds",
          "value",
          "weights");

  private static final Pattern HUMP = Pattern.compile("([a-z0-9])([A-Z])");

  private KnownFields() {}

  /** The fields of a request's record. Anything else that was read leaves nothing. */
  static Optional<Map<String, String>> of(Object body) {
    if (body == null || !body.getClass().isRecord()) {
      return Optional.empty();
    }
    Map<String, String> fields = new TreeMap<>();
    Arrays.stream(body.getClass().getRecordComponents())
        .forEach(field -> value(field, body).ifPresent(it -> fields.put(wire(field), it)));
    return Optional.of(allowed(fields)).filter(kept -> !kept.isEmpty());
  }

  static Map<String, String> allowed(Map<String, String> fields) {
    Map<String, String> kept = new TreeMap<>();
    fields.forEach((name, value) -> kept.put(name, ALLOWED.contains(name) ? cut(value) : NOT_KEPT));
    return kept;
  }

  private static Optional<String> value(RecordComponent field, Object body) {
    try {
      Object value = field.getAccessor().invoke(body);
      Object plain = value instanceof Optional<?> maybe ? maybe.orElse(null) : value;
      return Optional.ofNullable(plain).map(Object::toString);
    } catch (ReflectiveOperationException hidden) {
      return Optional.of(NOT_KEPT);
    }
  }

  private static String wire(RecordComponent field) {
    return HUMP.matcher(field.getName()).replaceAll("$1_$2").toLowerCase(Locale.ROOT);
  }

  private static String cut(String value) {
    return value.substring(0, Math.min(value.length(), MOST_OF_A_VALUE));
  }
}
