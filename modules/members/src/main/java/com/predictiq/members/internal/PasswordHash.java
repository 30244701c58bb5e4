package com.predictiq.members.internal;

import com.predictiq.members.Password;
import com.predictiq.members.internal.MembersConfig.Argon2Cost;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * An Argon2id hash in the form everybody writes it: {@code $argon2id$v=19$m=…,t=…,p=…$salt$hash}.
 */
record PasswordHash(String text) {

  private static final int SALT_BYTES = 16;
  private static final int HASH_BYTES = 32;
  private static final Pattern FORM =
      Pattern.compile(
          "\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,3}),p=(\\d{1,2})"
              + "\\$([A-Za-z0-9+/]{11,86})\\$([A-Za-z0-9+/]{43})");

  static PasswordHash of(Password password, byte[] salt, Argon2Cost cost) {
    Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
    return new PasswordHash(
        head(cost)
            + base64.encodeToString(salt)
            + "$"
            + base64.encodeToString(compute(password, salt, cost)));
  }

  static int saltBytes() {
    return SALT_BYTES;
  }

  boolean matches(Password password) {
    Matcher parts = FORM.matcher(text);
    if (!parts.matches()) {
      throw new IllegalStateException("a stored password hash has not the form of Argon2id");
    }
    Argon2Cost cost =
        new Argon2Cost(
            Integer.parseInt(parts.group(1)),
            Integer.parseInt(parts.group(2)),
            Integer.parseInt(parts.group(3)));
    Base64.Decoder base64 = Base64.getDecoder();
    return MessageDigest.isEqual(
        compute(password, base64.decode(parts.group(4)), cost), base64.decode(parts.group(5)));
  }

  boolean costs(Argon2Cost cost) {
    return text.startsWith(head(cost));
  }

  @Override
  public String toString() {
    return "***";
  }

  private static String head(Argon2Cost cost) {
    return "$argon2id$v=19$m=%d,t=%d,p=%d$"
        .formatted(cost.memoryKib(), cost.iterations(), cost.lanes());
  }

  private static byte[] compute(Password password, byte[] salt, Argon2Cost cost) {
    Argon2BytesGenerator argon2 = new Argon2BytesGenerator();
    argon2.init(
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withVersion(Argon2Parameters.ARGON2_VERSION_13)
            .withMemoryAsKB(cost.memoryKib())
            .withIterations(cost.iterations())
            .withParallelism(cost.lanes())
            .withSalt(salt)
            .build());
    byte[] hash = new byte[HASH_BYTES];
    argon2.generateBytes(password.text().getBytes(StandardCharsets.UTF_8), hash);
    return hash;
  }
}
