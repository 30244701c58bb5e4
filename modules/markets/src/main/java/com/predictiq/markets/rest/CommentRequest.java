package com.predictiq.markets.rest;

import com.predictiq.markets.MarketId;
import com.predictiq.markets.WriteComment;
import com.predictiq.members.MemberId;
import jakarta.validation.constraints.NotNull;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something to say. */
@Schema(
    description =
        "text: 1 to 2000 characters, without control characters and marks that cannot be seen."
            + " reply_to: the id of a comment on the same market that is no reply itself.")
public record CommentRequest(@NotNull(message = "must be given") String text, String replyTo) {

  WriteComment command(MarketId market, MemberId author) {
    return new WriteComment(
        market, author, text, Optional.ofNullable(replyTo).map(TalkInputs::comment));
  }
}
