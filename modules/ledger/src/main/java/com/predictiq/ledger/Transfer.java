package com.predictiq.ledger;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Postings to be made together. The reference says what they are about (a wager's id, say); the
 * idempotency key makes sure that they happen once, so it must come from the cause and not from the
 * attempt: {@code wager:<id>}.
 */
public record Transfer(
    TransferKind kind, String reference, String idempotencyKey, List<Posting> postings) {

  /** What one statement and one check of the chain can comfortably hold; longer work is cut up. */
  public static final int MAX_POSTINGS = 10_000;

  private static final Pattern VISIBLE = Pattern.compile("[!-~]{1,200}");

  public Transfer {
    postings = List.copyOf(postings);
    if (postings.isEmpty() || postings.size() > MAX_POSTINGS) {
      throw new IllegalArgumentException(
          "a transfer has 1 to " + MAX_POSTINGS + " postings, not " + postings.size());
    }
    if (!VISIBLE.matcher(reference).matches() || !VISIBLE.matcher(idempotencyKey).matches()) {
      throw new IllegalArgumentException(
          "reference and idempotency key are 1 to 200 visible ASCII characters");
    }
  }

  public static Transfer of(
      TransferKind kind, String reference, String idempotencyKey, Posting... postings) {
    return new Transfer(kind, reference, idempotencyKey, List.of(postings));
  }
}
