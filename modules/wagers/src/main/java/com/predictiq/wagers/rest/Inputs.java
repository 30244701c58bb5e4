package com.predictiq.wagers.rest;

import com.predictiq.kernel.Fault;
import com.predictiq.kernel.Rejected;
import com.predictiq.markets.MarketId;
import com.predictiq.platform.RequestRefusal;
import com.predictiq.wagers.WagerRefusal;
import java.util.List;
import java.util.regex.Pattern;

/** Reads what callers write into paths and headers. */
final class Inputs {

  private static final Pattern KEY = Pattern.compile("[!-~]{1,128}");
  private static final int ID_LENGTH = 36;

  private Inputs() {}

  static MarketId market(String text) {
    return MarketId.parse(text)
        .orElseThrow(
            () ->
                new Rejected(
                    WagerRefusal.MARKET_NOT_FOUND, "There is no market " + start(text) + "."));
  }

  static int outcome(String text) {
    if (text.matches("0|[1-9][0-9]{0,2}")) {
      return Integer.parseInt(text);
    }
    throw new Rejected(WagerRefusal.INVALID_OUTCOME, "An outcome is a number from 0 on.");
  }

  static String key(String given) {
    if (given == null) {
      throw new Rejected(
          WagerRefusal.IDEMPOTENCY_KEY_REQUIRED,
          "Send an Idempotency-Key of your own choice, and the same one when you try again.");
    }
    if (!KEY.matcher(given).matches()) {
      String rule = "must be 1 to 128 visible characters";
      throw new Rejected(
          RequestRefusal.VALIDATION_FAILED,
          "Idempotency-Key " + rule + ".",
          List.of(new Fault("Idempotency-Key", "INVALID_VALUE", rule)));
    }
    return given;
  }

  static <T> T body(T given) {
    if (given == null) {
      throw new Rejected(RequestRefusal.MALFORMED_JSON, "Send a JSON object.");
    }
    return given;
  }

  static Rejected unknownWager(String text) {
    return new Rejected(WagerRefusal.WAGER_NOT_FOUND, "You have no wager " + start(text) + ".");
  }

  /** What strangers write is not repeated beyond the length of an id. */
  private static String start(String text) {
    return text.substring(0, Math.min(text.length(), ID_LENGTH));
  }
}
