package com.predictiq.markets.rest;

import com.predictiq.kernel.Rejected;
import com.predictiq.markets.CommentId;
import com.predictiq.markets.TalkRefusal;
import com.predictiq.platform.RequestRefusal;

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

  static <T> T body(T given) {
    if (given == null) {
      throw new Rejected(RequestRefusal.MALFORMED_JSON, "Send a JSON object.");
    }
    return given;
  }
}
