package com.predictiq.web.streams;

import com.predictiq.members.MemberId;
import com.predictiq.members.Tokens;
import com.predictiq.platform.RateLimits;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.Optional;

/** What conversations over sockets need of the house. */
@ApplicationScoped
class Conversations {

  private final Switchboard board;
  private final Wishes wishes;
  private final Tokens tokens;
  private final RateLimits limits;
  private final InstantSource clock;

  @Inject
  Conversations(
      Switchboard board, Wishes wishes, Tokens tokens, RateLimits limits, InstantSource clock) {
    this.board = board;
    this.wishes = wishes;
    this.tokens = tokens;
    this.limits = limits;
    this.clock = clock;
  }

  Conversation begin(Reader reader, Handshake found) {
    Optional<MemberId> member = found.token().flatMap(tokens::member);
    return new Conversation(board, wishes, tokens, limits, clock, reader, found.caller(), member)
        .begin();
  }
}
