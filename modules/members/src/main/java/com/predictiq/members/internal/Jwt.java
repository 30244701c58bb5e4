package com.predictiq.members.internal;

import com.predictiq.platform.Json;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * The form of our tokens: JSON Web Tokens signed with ES256. The header of a token is not read but
 * compared with the ones we write, so that there is no algorithm to choose for a stranger.
 */
final class Jwt {

  /** ECDSA whose signature is two numbers side by side, as RFC 7518 wants it. */
  private static final String ES256 = "SHA256withECDSAinP1363Format";

  private Jwt() {}

  private record Header(String alg, String typ, String kid) {}

  /** What a token says. Name and groups are there for readers that speak MicroProfile JWT. */
  record Claims(
      String iss,
      String aud,
      String sub,
      String upn,
      List<String> groups,
      long iat,
      long exp,
      String jti,
      String sid) {}

  static String header(String keyId) {
    return encode(Json.bytes(new Header("ES256", "JWT", keyId)));
  }

  static String sign(Claims claims, String keyId, PrivateKey key) {
    String signed = header(keyId) + "." + encode(Json.bytes(claims));
    try {
      Signature signature = Signature.getInstance(ES256);
      signature.initSign(key);
      signature.update(signed.getBytes(StandardCharsets.US_ASCII));
      return signed + "." + encode(signature.sign());
    } catch (GeneralSecurityException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }

  /** The claims, when this key has signed them. */
  static Optional<Claims> verify(String token, PublicKey key) {
    int end = token.lastIndexOf('.');
    try {
      Signature signature = Signature.getInstance(ES256);
      signature.initVerify(key);
      signature.update(token.substring(0, end).getBytes(StandardCharsets.US_ASCII));
      if (!signature.verify(decode(token.substring(end + 1)))) {
        return Optional.empty();
      }
      return Optional.of(claims(token.substring(token.indexOf('.') + 1, end)));
    } catch (GeneralSecurityException | IllegalArgumentException | IllegalStateException notOurs) {
      return Optional.empty();
    }
  }

  private static Claims claims(String payload) {
    return Json.read(new String(decode(payload), StandardCharsets.UTF_8), Claims.class);
  }

  private static byte[] decode(String part) {
    return Base64.getUrlDecoder().decode(part);
  }

  private static String encode(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
