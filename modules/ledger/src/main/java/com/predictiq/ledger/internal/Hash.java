package com.predictiq.ledger.internal;

import com.predictiq.ledger.Posting;
import com.predictiq.ledger.Transfer;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/**
 * A SHA-256, in hexadecimal. The hash of a transfer's content is computed here when it is written
 * and by {@link BlockStore#CONTENT} in the database when it is checked; both hash the same text:
 * kind and reference on a line each, then one line for each posting.
 */
record Hash(String hex) {

  /** What the first block follows. */
  static final Hash NONE = new Hash("0".repeat(64));

  static Hash of(byte[] bytes) {
    return new Hash(HexFormat.of().formatHex(bytes));
  }

  static Hash ofContent(Transfer transfer) {
    MessageDigest digest = sha256();
    update(digest, transfer.kind().code() + "\n" + transfer.reference());
    for (Posting posting : transfer.postings()) {
      update(digest, "\n" + posting.from() + ">" + posting.to() + ":" + posting.amount().units());
    }
    return of(digest.digest());
  }

  /** What a block holds of a transfer: all there is to it, the content by its hash. */
  static Hash ofEntry(UUID id, String idempotencyKey, Instant postedAt, Hash content) {
    MessageDigest digest = sha256();
    update(digest, id + "\n" + idempotencyKey + "\n" + postedAt.toEpochMilli() + "\n");
    return of(digest.digest(content.bytes()));
  }

  static Hash ofBlock(long number, Hash previous, List<Hash> entries) {
    MessageDigest digest = sha256();
    digest.update(ByteBuffer.allocate(Long.BYTES).putLong(0, number));
    digest.update(previous.bytes());
    entries.forEach(entry -> digest.update(entry.bytes()));
    return of(digest.digest());
  }

  byte[] bytes() {
    return HexFormat.of().parseHex(hex);
  }

  private static void update(MessageDigest digest, String text) {
    digest.update(text.getBytes(StandardCharsets.UTF_8));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }
}
