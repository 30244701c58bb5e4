package com.predictiq.platform.internal;

import com.predictiq.platform.Json;
import com.predictiq.platform.OutboxReader;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** One letter, one transaction: what the reader does and that it was read commit together. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class OutboxRound {

  private final OutboxStore store;
  private final Instance<OutboxReader<?>> readers;
  private final PlatformConfig config;

  @Inject
  OutboxRound(OutboxStore store, @Any Instance<OutboxReader<?>> readers, PlatformConfig config) {
    this.store = store;
    this.readers = readers;
    this.config = config;
  }

  boolean read(UUID id) {
    List<OutboxLetter> taken = store.take(id);
    taken.forEach(
        letter -> {
          hand(reader(letter.reader()), letter.body());
          store.delivered(letter.id());
        });
    return !taken.isEmpty();
  }

  void postpone(UUID id, String error) {
    store.postpone(id, config.outboxAttempts(), error);
  }

  private OutboxReader<?> reader(String name) {
    return readers.stream()
        .filter(reader -> reader.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("nobody reads letters for " + name));
  }

  private static <E extends Record> void hand(OutboxReader<E> reader, String body) {
    reader.read(Json.read(body, reader.event()));
  }
}
