package com.predictiq.launcher.proof;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * Checks what a member downloaded from /api/v1/members/me/proof, by the rules of docs/proofs.md:
 * every leaf climbs to the root of its asset and to its total, and all roots make the digest.
 */
public final class Inclusion {

  private static final String HASH = "[0-9a-f]{64}";
  private static final String AMOUNT = "[0-9]{1,19}(\\.[0-9]{1,9})?";

  private final Map<?, ?> file;

  private Inclusion(Map<?, ?> file) {
    this.file = file;
  }

  /**
   * What was proven, a line each.
   *
   * @param published the digest as it was published; empty when nobody has looked it up
   * @throws NotProven with the first thing that does not fit
   */
  public static List<String> check(String json, String published) {
    return new Inclusion(JsonText.object(json)).lines(published);
  }

  private List<String> lines(String published) {
    String digest = text(file, "digest", HASH);
    if (!digest.equals(digest())) {
      throw new NotProven("The roots are not those of the digest " + digest + ".");
    }
    if (!published.isEmpty() && !published.equals(digest)) {
      throw new NotProven(
          "Published was " + published + ", and this is a proof of " + digest + ".");
    }
    String member = text(file, "member", "[0-9a-f-]{36}");
    List<String> lines = new ArrayList<>();
    for (Map<?, ?> leaf : objects(file, "leaves")) {
      climb(member, leaf);
      lines.add("counted: " + text(leaf, "amount", AMOUNT) + " " + asset(leaf));
    }
    if (lines.isEmpty()) {
      lines.add("counted: nothing; the house says that it owed this member nothing");
    }
    lines.add("member:  " + member);
    lines.add("proof:   number " + text(file, "number", "[0-9]{1,18}") + ", digest " + digest);
    if (published.isEmpty()) {
      lines.add("Compare the digest with /api/v1/ledger/proof and with the anchors on the chain.");
    }
    return lines;
  }

  private String digest() {
    StringBuilder text = new StringBuilder("predictiq liabilities ");
    text.append(text(file, "number", "[0-9]{1,18}")).append('\n');
    for (Map<?, ?> root : objects(file, "roots")) {
      text.append(asset(root)).append(' ').append(text(root, "members", "[0-9]{1,18}")).append(' ');
      text.append(text(root, "total", AMOUNT)).append(' ');
      text.append(text(root, "reserves", AMOUNT)).append(' ');
      text.append(text(root, "hash", HASH)).append('\n');
    }
    return hex(sha(text.toString().getBytes(StandardCharsets.UTF_8)));
  }

  private void climb(String member, Map<?, ?> leaf) {
    BigInteger sum = units(leaf, "amount");
    byte[] id = HexFormat.of().parseHex(member.replace("-", ""));
    byte[] hash = sha(new byte[] {0}, bytes(leaf, "salt"), id, number(sum));
    for (Map<?, ?> step : objects(leaf, "path")) {
      BigInteger theirs = units(step, "total");
      byte[] other = bytes(step, "hash");
      hash =
          text(step, "side", "left|right").equals("left")
              ? sha(new byte[] {1}, number(theirs), other, number(sum), hash)
              : sha(new byte[] {1}, number(sum), hash, number(theirs), other);
      sum = sum.add(theirs);
    }
    Map<?, ?> root = root(asset(leaf));
    if (!hex(hash).equals(text(root, "hash", HASH)) || !sum.equals(units(root, "total"))) {
      throw new NotProven("The leaf of " + asset(leaf) + " does not lead to the root.");
    }
  }

  private Map<?, ?> root(String asset) {
    List<Map<?, ?>> found =
        objects(file, "roots").stream().filter(root -> asset(root).equals(asset)).toList();
    if (found.size() != 1) {
      throw new NotProven("There is not one root of " + asset + ".");
    }
    return found.get(0);
  }

  private static String asset(Map<?, ?> of) {
    return text(of, "asset", "[A-Z][A-Z0-9]{1,11}");
  }

  /** All amounts of an asset are written with the same decimals, so without the point they add. */
  private static BigInteger units(Map<?, ?> of, String name) {
    return new BigInteger(text(of, name, AMOUNT).replace(".", ""));
  }

  private static byte[] number(BigInteger units) {
    if (units.bitLength() >= Long.SIZE) {
      throw new NotProven("A sum is larger than any house can owe.");
    }
    return ByteBuffer.allocate(Long.BYTES).putLong(units.longValue()).array();
  }

  private static byte[] bytes(Map<?, ?> of, String name) {
    return HexFormat.of().parseHex(text(of, name, HASH));
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }

  private static String text(Map<?, ?> of, String name, String form) {
    if (of.get(name) instanceof String text && text.matches(form)) {
      return text;
    }
    throw new NotProven("Something is wrong with '" + name + "'.");
  }

  private static List<Map<?, ?>> objects(Map<?, ?> of, String name) {
    List<Map<?, ?>> objects = new ArrayList<>();
    if (of.get(name) instanceof List<?> list) {
      for (Object one : list) {
        if (!(one instanceof Map<?, ?> object)) {
          throw new NotProven("Something is wrong with '" + name + "'.");
        }
        objects.add(object);
      }
      return objects;
    }
    throw new NotProven("There are no '" + name + "'.");
  }

  private static byte[] sha(byte[]... parts) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (byte[] part : parts) {
        digest.update(part);
      }
      return digest.digest();
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }
}
