package com.predictiq.web.streams;

import com.predictiq.kernel.Rejected;
import com.predictiq.members.MemberId;
import com.predictiq.members.MembersRefusal;
import com.predictiq.members.Tokens;
import com.predictiq.platform.DatabaseFailure;
import com.predictiq.platform.Json;
import com.predictiq.platform.LimitClass;
import com.predictiq.platform.Problem;
import com.predictiq.platform.RateLimits;
import com.predictiq.platform.RequestRefusal;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What one socket asks for, one message after the other: {@code auth}, {@code subscribe}, {@code
 * unsubscribe}, {@code resume}, {@code ping}. What cannot be done is said, and ends it.
 */
final class Conversation {

  static final String PONG = "pong";
  static final String REFUSED = "refused";

  private static final String PLACE = "/topics";

  private final Switchboard board;
  private final Wishes wishes;
  private final Tokens tokens;
  private final RateLimits limits;
  private final InstantSource clock;
  private final Reader reader;
  private final String caller;
  private Optional<MemberId> member;

  Conversation(
      Switchboard board,
      Wishes wishes,
      Tokens tokens,
      RateLimits limits,
      InstantSource clock,
      Reader reader,
      String caller,
      Optional<MemberId> member) {
    this.board = board;
    this.wishes = wishes;
    this.tokens = tokens;
    this.limits = limits;
    this.clock = clock;
    this.reader = reader;
    this.caller = caller;
    this.member = member;
  }

  /** A place at the board, though nothing is listened to yet. */
  Conversation begin() {
    orRefuse(() -> board.join(reader, List.of(), Optional.empty()));
    return this;
  }

  void hear(String text) {
    orRefuse(() -> follow(text));
    reader.pump();
  }

  void end() {
    reader.cut();
  }

  private void orRefuse(Runnable wish) {
    try {
      wish.run();
    } catch (Rejected rejected) {
      refuse(rejected);
    } catch (DatabaseFailure away) {
      refuse(new Rejected(RequestRefusal.DATABASE_UNAVAILABLE, "Come back in a moment."));
    }
  }

  private void follow(String text) {
    limits.count(LimitClass.PUBLIC_READS, SocketEndpoint.COUNTED + caller);
    Map<?, ?> message = read(text);
    switch (String.valueOf(message.get("op"))) {
      case "auth" -> believe(message.get("token"));
      case "subscribe" -> board.join(reader, topics(message), Optional.empty());
      case "resume" -> board.join(reader, topics(message), Optional.of(id(message)));
      case "unsubscribe" -> board.leave(reader, topics(message));
      case "ping" -> answer(PONG, Optional.ofNullable(message.get("data")));
      default -> throw unknown("Its op is not known.");
    }
  }

  private void believe(Object token) {
    member = token instanceof String text ? tokens.member(text) : Optional.empty();
    if (member.isEmpty()) {
      throw new Rejected(MembersRefusal.UNAUTHENTICATED, "The token is not good, or no more.");
    }
    String shown = (String) token;
    reader.letIn(() -> tokens.member(shown).isPresent());
    answer("authenticated", Optional.empty());
  }

  private List<Topic> topics(Map<?, ?> message) {
    if (message.get("topics") instanceof List<?> names
        && names.stream().allMatch(String.class::isInstance)) {
      return wishes.read(names.stream().map(String.class::cast).toList(), PLACE, member);
    }
    throw unknown("Its topics are no list of names.");
  }

  private static String id(Map<?, ?> message) {
    return String.valueOf(message.get("id"));
  }

  private static Map<?, ?> read(String text) {
    try {
      if (Json.plain(text.getBytes(StandardCharsets.UTF_8)) instanceof Map<?, ?> message) {
        return message;
      }
    } catch (IllegalArgumentException notJson) {
      throw unknown("It is no JSON.");
    }
    throw unknown("It is no JSON object.");
  }

  private static Rejected unknown(String why) {
    return new Rejected(StreamRefusal.UNKNOWN_OPERATION, why);
  }

  private void refuse(Rejected rejected) {
    answer(Message.ERROR, Optional.of(Problem.of(rejected, SocketEndpoint.PATH)));
    reader.end(REFUSED);
    reader.pump();
  }

  private void answer(String event, Optional<Object> data) {
    reader.offer(
        Message.of(
            0,
            new Message.Envelope(
                event, event, Optional.of(0L), clock.instant(), Optional.empty(), data)));
  }
}
