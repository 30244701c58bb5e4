package com.predictiq.markets;

import com.predictiq.members.MemberId;
import java.util.Optional;

/** Say something about a market, or in reply to what somebody said there. */
public record WriteComment(
    MarketId market, MemberId author, String text, Optional<CommentId> replyTo) {}
