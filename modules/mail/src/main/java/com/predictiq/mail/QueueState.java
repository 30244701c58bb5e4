package com.predictiq.mail;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** How many mails are in each state, and how long the oldest that is due has been waiting. */
public record QueueState(Map<String, Long> depth, long oldestSeconds) {

  public QueueState {
    depth = Collections.unmodifiableMap(new TreeMap<>(depth));
  }
}
