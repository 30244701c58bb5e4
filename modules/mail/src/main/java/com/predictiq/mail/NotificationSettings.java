package com.predictiq.mail;

import java.util.EnumMap;
import java.util.Map;

/**
 * What a member wants to hear of, by which ways, and how. Who has not chosen for a kind has what is
 * usual for it.
 */
public record NotificationSettings(Manner manner, Map<NoticeKind, Channels> chosen) {

  public NotificationSettings {
    chosen = Map.copyOf(chosen);
  }

  /** Every kind, chosen or usual. */
  public Map<NoticeKind, Channels> matrix() {
    Map<NoticeKind, Channels> all = new EnumMap<>(NoticeKind.class);
    for (NoticeKind kind : NoticeKind.values()) {
      all.put(kind, chosen.getOrDefault(kind, kind.usual()));
    }
    return all;
  }
}
