package com.predictiq.admin.audit;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * For how long a line is kept. What operators do, who is turned away and what is done with
 * credentials is security; everything else a member does is routine, and the books keep the part of
 * it that is money for ever.
 */
enum Retention {
  SECURITY,
  ROUTINE;

  private static final Set<Integer> TURNED_AWAY = Set.of(401, 403);

  static Retention of(boolean operator, String action, Optional<Integer> status) {
    boolean credentials = action.contains(" /auth") || action.contains("api-keys");
    return operator || credentials || status.filter(TURNED_AWAY::contains).isPresent()
        ? SECURITY
        : ROUTINE;
  }

  String wire() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Retention parse(String wire) {
    return valueOf(wire.toUpperCase(Locale.ROOT));
  }
}
