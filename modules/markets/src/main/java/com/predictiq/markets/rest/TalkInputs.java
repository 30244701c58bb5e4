package com.predictiq.markets.rest;

import com.predictiq.kernel.Fault;
import com.predictiq.kernel.Rejected;
import com.predictiq.markets.CommentId;
import com.predictiq.markets.TalkRefusal;
import com.predictiq.platform.RequestRefusal;
import java.util.List;

/** Reads what callers write into paths and parameters. */
final class TalkInputs {

  private static final int ID_LENGTH = 36;

  private TalkInputs() {}

  /** What strangers write is not repeated beyond the length of an id. */
  static CommentId comment(String text) {
    return CommentId.parse(text)
        .orElseThrow(
            () ->
                new Rejected(
                    TalkRefusal.COMMENT_NOT_FOUND,
                    "There is no comment "
                        + text.substring(0, Math.min(text.length(), ID_LENGTH))
                        + "."));
  }

  static boolean flag(String name, String given) {
    if (given == null || given.equals("false")) {
      return false;
    }
    if (given.equals("true")) {
      return true;
    }
    throw new Rejected(
        RequestRefusal.VALIDATION_FAILED,
        name + " must be true or false.",
        List.of(new Fault("?" + name, "INVALID_VALUE", "must be true or false")));
  }

  static <T> T body(T given) {
    if (given == null) {
      throw new Rejected(RequestRefusal.MALFORMED_JSON, "Send a JSON object.");
    }
    return given;
  }
}
