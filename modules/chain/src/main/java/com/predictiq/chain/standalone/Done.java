package com.predictiq.chain.standalone;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What became of an operation: its type and code in XDR, and the code as Horizon writes it. */
record Done(int type, int code, String word, Optional<Movement> moved, Optional<Invoked> invoked) {

  private static final String WELL = "op_success";

  static Done well(int type) {
    return new Done(type, 0, WELL, Optional.empty(), Optional.empty());
  }

  static Done moved(int type, Movement movement) {
    return new Done(type, 0, WELL, Optional.of(movement), Optional.empty());
  }

  static Done invoked(int type, Invoked invoked) {
    return new Done(type, 0, WELL, Optional.empty(), Optional.of(invoked));
  }

  static Done failed(int type, int code, String word) {
    return new Done(type, code, word, Optional.empty(), Optional.empty());
  }

  /** What contracts told while it was carried out, those of assets first. */
  List<Invoked.Event> events() {
    List<Invoked.Event> events = new ArrayList<>();
    moved.flatMap(TokenEvents::of).ifPresent(events::add);
    invoked.ifPresent(one -> events.addAll(one.events()));
    return events;
  }

  boolean isWell() {
    return code == 0;
  }
}
