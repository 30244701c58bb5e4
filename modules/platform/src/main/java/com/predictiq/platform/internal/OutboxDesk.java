package com.predictiq.platform.internal;

import com.predictiq.kernel.TimeOrderedIds;
import com.predictiq.platform.Json;
import com.predictiq.platform.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;

/** Takes letters in: one for each reader of the event, in the transaction of whoever tells. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class OutboxDesk implements Outbox {

  private final OutboxStore store;
  private final OutboxReaders readers;
  private final TimeOrderedIds ids;

  @Inject
  OutboxDesk(OutboxStore store, OutboxReaders readers, TimeOrderedIds ids) {
    this.store = store;
    this.readers = readers;
    this.ids = ids;
  }

  @Override
  public void add(Record event) {
    String body = Json.text(event);
    String kind = event.getClass().getSimpleName();
    List<OutboxLetter> letters =
        readers.readersOf(event.getClass()).stream()
            .map(reader -> new OutboxLetter(ids.next(), reader.name(), kind, body))
            .toList();
    if (!letters.isEmpty()) {
      store.put(letters);
    }
  }

  @Override
  @Transactional(Transactional.TxType.REQUIRED)
  public OutboxState state() {
    return store.state();
  }
}
