package com.predictiq.oracle.internal;

import com.predictiq.oracle.sources.PriceSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** All sources there are, by name. */
@ApplicationScoped
class Sources {

  private final List<PriceSource> all;

  @Inject
  Sources(@Any Instance<PriceSource> all) {
    this(all.stream().toList());
  }

  Sources(List<PriceSource> all) {
    this.all = List.copyOf(all);
  }

  /** Empty for one that there is not, or that is switched off. */
  Optional<PriceSource> find(String name) {
    return all.stream()
        .filter(source -> source.name().equals(name) && source.enabled())
        .findFirst();
  }

  List<PriceSource> enabled() {
    return all.stream().filter(PriceSource::enabled).toList();
  }
}
