package com.predictiq.web.streams;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The last of what one stream has told, bounded in number and in bytes. */
final class Ring {

  private final int mostEvents;
  private final long mostBytes;
  private final Deque<Message> kept = new ArrayDeque<>();
  private long bytes;

  /** All that came after this is here. */
  private long floor;

  Ring(int mostEvents, long mostBytes, long floor) {
    this.mostEvents = mostEvents;
    this.mostBytes = mostBytes;
    this.floor = floor;
  }

  void add(Message message) {
    kept.addLast(message);
    bytes += message.size();
    while (kept.size() > mostEvents || bytes > mostBytes) {
      Message oldest = kept.removeFirst();
      bytes -= oldest.size();
      floor = oldest.position();
    }
  }

  /** Whether nothing is missing for somebody who has read that far. */
  boolean reachesBackTo(long position) {
    return position >= floor;
  }

  List<Message> after(long position) {
    return kept.stream().filter(message -> message.position() > position).toList();
  }
}
