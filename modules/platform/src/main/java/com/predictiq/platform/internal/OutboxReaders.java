package com.predictiq.platform.internal;

import com.predictiq.platform.OutboxReader;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Everybody in the house who reads letters. */
@ApplicationScoped
class OutboxReaders {

  private final Iterable<OutboxReader<?>> all;

  @Inject
  OutboxReaders(@Any Instance<OutboxReader<?>> all) {
    this((Iterable<OutboxReader<?>>) all);
  }

  OutboxReaders(Iterable<OutboxReader<?>> all) {
    this.all = all;
  }

  List<OutboxReader<?>> readersOf(Class<?> event) {
    return stream().filter(reader -> reader.event().equals(event)).toList();
  }

  OutboxReader<?> named(String name) {
    return stream()
        .filter(reader -> reader.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("nobody reads letters for " + name));
  }

  private Stream<OutboxReader<?>> stream() {
    return StreamSupport.stream(all.spliterator(), false);
  }
}
