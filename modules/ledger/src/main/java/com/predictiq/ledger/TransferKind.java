package com.predictiq.ledger;

import java.util.regex.Pattern;

/**
 * Why amounts were moved, such as {@code sign-up-grant} or {@code wager}. Each belongs to one
 * module.
 */
public record TransferKind(String code) {

  private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9-]{1,39}");

  public TransferKind {
    if (!CODE.matcher(code).matches()) {
      throw new IllegalArgumentException("a kind is 2 to 40 of a-z, 0-9 and -, not '" + code + "'");
    }
  }

  @Override
  public String toString() {
    return code;
  }
}
