package com.predictiq.web.streams;

import com.predictiq.web.standing.Standing;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One topic, as long as somebody listens to it or may come back: how it stands, what was last told
 * of it, and to whom. Belongs to the {@link Switchboard}, in one thread at a time.
 */
final class Channel {

  static final int KEPT_EVENTS = 256;
  static final long KEPT_BYTES = 256 * 1024;

  private final Topic topic;
  private final String epoch;
  private final Ring ring;
  private final Set<Reader> readers = new LinkedHashSet<>();
  private Standing standing;
  private Instant read;
  private Instant left;
  private long seq;

  Channel(Topic topic, String epoch, long position, Standing standing, Instant now) {
    this.topic = topic;
    this.epoch = epoch;
    this.standing = standing;
    this.read = now;
    this.left = now;
    this.ring = new Ring(KEPT_EVENTS, KEPT_BYTES, position);
  }

  Topic topic() {
    return topic;
  }

  Standing standing() {
    return standing;
  }

  long seq() {
    return seq;
  }

  void join(Reader reader) {
    readers.add(reader);
  }

  void leave(Reader reader) {
    readers.remove(reader);
  }

  /** Whether it can go: nobody has listened for so long. */
  boolean isLeftSince(Instant then, Instant now) {
    readers.removeIf(Reader::isGone);
    if (!readers.isEmpty()) {
      left = now;
    }
    return left.isBefore(then);
  }

  boolean isReadSince(Instant then) {
    return !read.isBefore(then);
  }

  /** What somebody is told who has read that far; empty when too much of it is gone. */
  Optional<List<Message>> since(long position) {
    return ring.reachesBackTo(position) ? Optional.of(ring.after(position)) : Optional.empty();
  }

  /** How it stands, for who knows nothing. It has no id: others may have to follow. */
  Message snapshot(Instant now) {
    return message(0, Message.SNAPSHOT, now, Optional.of(standing));
  }

  /** What was missed cannot be told any more: forget what you know. */
  Message reset(Instant now) {
    return message(0, Message.RESET, now, Optional.empty());
  }

  /** How it stands now, which is told nobody: it was known piece by piece. */
  void stands(Standing now, Instant at) {
    standing = now;
    read = at;
  }

  void tell(long position, String event, Object data, Instant at) {
    seq++;
    Message message = message(position, event, at, Optional.of(data));
    ring.add(message);
    readers.forEach(reader -> reader.offer(message));
  }

  private Message message(long position, String event, Instant at, Optional<Object> data) {
    Optional<String> id =
        position == 0 ? Optional.empty() : Optional.of(new Mark(epoch, position).toString());
    return Message.of(
        position, new Message.Envelope(event, topic.wire(), Optional.of(seq), at, id, data));
  }
}
