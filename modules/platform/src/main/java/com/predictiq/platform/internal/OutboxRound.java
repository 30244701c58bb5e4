package com.predictiq.platform.internal;

import com.predictiq.platform.Json;
import com.predictiq.platform.OutboxReader;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** One letter, one transaction: what the reader does and that it was read commit together. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class OutboxRound {

  private final OutboxStore store;
  private final OutboxReaders readers;
  private final PlatformConfig config;

  @Inject
  OutboxRound(OutboxStore store, OutboxReaders readers, PlatformConfig config) {
    this.store = store;
    this.readers = readers;
    this.config = config;
  }

  boolean read(UUID id) {
    List<OutboxLetter> taken = store.take(id);
    taken.forEach(
        letter -> {
          hand(readers.named(letter.reader()), letter.body());
          store.delivered(letter.id());
        });
    return !taken.isEmpty();
  }

  void postpone(UUID id, String error) {
    store.postpone(id, config.outboxAttempts(), error);
  }

  private static <E extends Record> void hand(OutboxReader<E> reader, String body) {
    reader.read(Json.read(body, reader.event()));
  }
}
