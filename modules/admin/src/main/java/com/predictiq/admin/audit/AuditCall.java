package com.predictiq.admin.audit;

import java.util.Optional;

/** Who, by which key, from where, wanting what of what, answered how. */
public record AuditCall(
    Optional<String> actor,
    Optional<String> keyId,
    String address,
    String method,
    String path,
    String action,
    Optional<String> target,
    Optional<Integer> status,
    Optional<String> code,
    String requestId) {

  AuditCall cut(int most) {
    return new AuditCall(
        actor.map(text -> cut(text, most)),
        keyId.map(text -> cut(text, most)),
        cut(address, most),
        cut(method, most),
        cut(path, most),
        cut(action, most),
        target.map(text -> cut(text, most)),
        status,
        code.map(text -> cut(text, most)),
        cut(requestId, most));
  }

  private static String cut(String text, int most) {
    String clean = text.replace("\0", "");
    return clean.substring(0, Math.min(clean.length(), most));
  }
}
