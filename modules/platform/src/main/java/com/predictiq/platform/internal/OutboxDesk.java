package com.predictiq.platform.internal;

import com.predictiq.kernel.TimeOrderedIds;
import com.predictiq.platform.Json;
import com.predictiq.platform.Outbox;
import com.predictiq.platform.OutboxReader;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.stream.Stream;

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
    addAll(List.of(event));
  }

  @Override
  public void addAll(List<? extends Record> events) {
    List<OutboxLetter> letters = events.stream().flatMap(this::letters).toList();
    if (!letters.isEmpty()) {
      store.put(letters);
    }
  }

  /** One for each reader; what nobody reads is not even written as JSON. */
  private Stream<OutboxLetter> letters(Record event) {
    List<OutboxReader<?>> reading = readers.readersOf(event.getClass());
    if (reading.isEmpty()) {
      return Stream.empty();
    }
    String body = Json.text(event);
    String kind = event.getClass().getSimpleName();
    return reading.stream().map(reader -> new OutboxLetter(ids.next(), reader.name(), kind, body));
  }

  @Override
  @Transactional(Transactional.TxType.REQUIRED)
  public OutboxState state() {
    return store.state();
  }
}
