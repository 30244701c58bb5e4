package com.predictiq.kernel;

import java.util.regex.Pattern;

/**
 * What is staked: a house currency, or an asset of the Stellar network. The scale is the number of
 * decimals its smallest unit stands for.
 */
public record Asset(String code, int scale, Rail rail) {

  /** Where the asset lives outside the ledger. */
  public enum Rail {
    HOUSE,
    STELLAR
  }

  private static final int MAX_SCALE = 9;
  private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9]{1,11}");

  public Asset {
    if (!CODE.matcher(code).matches()) {
      throw new IllegalArgumentException(
          "an asset code is 2 to 12 capital letters and digits, not '" + code + "'");
    }
    if (scale < 0 || scale > MAX_SCALE) {
      throw new IllegalArgumentException("an asset has 0 to 9 decimals, not " + scale);
    }
  }

  @Override
  public String toString() {
    return code;
  }
}
