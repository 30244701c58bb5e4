package com.predictiq.members.keys;

import jakarta.servlet.http.HttpServletRequest;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;

/** What a signature covers: the call as it came over the wire, byte for byte. */
record SignedCall(String method, String target, String bodyHash) {

  static SignedCall of(HttpServletRequest request, byte[] body) {
    String query = request.getQueryString();
    String target = request.getRequestURI() + (query == null ? "" : "?" + query);
    return new SignedCall(request.getMethod(), target, sha256(body));
  }

  /** The text that is signed. */
  String text(long time, String nonce) {
    return time + "\n" + nonce + "\n" + method + "\n" + target + "\n" + bodyHash;
  }

  static String sha256(byte... body) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
    } catch (GeneralSecurityException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }
}
