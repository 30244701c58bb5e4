package com.predictiq.platform.internal;

import com.predictiq.kernel.TimeOrderedIds;
import com.predictiq.platform.Json;
import com.predictiq.platform.Outbox;
import com.predictiq.platform.OutboxReader;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Takes letters in: one for each reader of the event, in the transaction of whoever tells. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class OutboxDesk implements Outbox {

  private final OutboxStore store;
  private final Instance<OutboxReader<?>> readers;
  private final TimeOrderedIds ids;

  @Inject
  OutboxDesk(OutboxStore store, @Any Instance<OutboxReader<?>> readers, TimeOrderedIds ids) {
    this.store = store;
    this.readers = readers;
    this.ids = ids;
  }

  @Override
  public void add(Record event) {
    String body = Json.text(event);
    String kind = event.getClass().getSimpleName();
    readers.stream()
        .filter(reader -> reader.event().equals(event.getClass()))
        .forEach(reader -> store.put(new OutboxLetter(ids.next(), reader.name(), kind, body)));
  }

  @Override
  @Transactional(Transactional.TxType.REQUIRED)
  public OutboxState state() {
    return store.state();
  }
}
