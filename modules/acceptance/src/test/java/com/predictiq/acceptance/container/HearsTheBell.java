package com.predictiq.acceptance.container;

import com.predictiq.platform.OutboxReader;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Remembers in which ways it heard of what, and does not listen the first time to some. */
@ApplicationScoped
class HearsTheBell implements OutboxReader<Rang> {

  static final String DEAF_AT_FIRST = "deaf at first: ";

  private final Map<String, List<String>> heard = new ConcurrentHashMap<>();

  /** How it heard of this word, in order. */
  List<String> heard(String word) {
    return List.copyOf(heard.getOrDefault(word, Collections.emptyList()));
  }

  void together(@Observes Rang rang) {
    note(rang, "together");
  }

  void afterwards(@Observes(during = TransactionPhase.AFTER_SUCCESS) Rang rang) {
    note(rang, "afterwards");
  }

  @Override
  public String name() {
    return "acceptance.hears-the-bell";
  }

  @Override
  public Class<Rang> event() {
    return Rang.class;
  }

  @Override
  public void read(Rang rang) {
    if (rang.word().startsWith(DEAF_AT_FIRST) && !heard(rang.word()).contains("not at all")) {
      note(rang, "not at all");
      throw new IllegalStateException("did not listen");
    }
    note(rang, "surely");
  }

  private void note(Rang rang, String how) {
    heard.computeIfAbsent(rang.word(), word -> new CopyOnWriteArrayList<>()).add(how);
  }
}
