package com.predictiq.platform.internal;

import com.predictiq.kernel.Fault;
import com.predictiq.platform.BodyRules;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The rules of all modules, each asked about its own kind of body. */
@ApplicationScoped
class AllBodyRules {

  private final Iterable<BodyRules<?>> rules;

  @Inject
  AllBodyRules(@Any Instance<BodyRules<?>> rules) {
    this((Iterable<BodyRules<?>>) rules);
  }

  AllBodyRules(Iterable<BodyRules<?>> rules) {
    this.rules = rules;
  }

  List<Fault> broken(Record body, boolean asNew) {
    return StreamSupport.stream(rules.spliterator(), false)
        .flatMap(some -> broken(some, body, asNew))
        .toList();
  }

  private static <T extends Record> Stream<Fault> broken(
      BodyRules<T> rules, Record body, boolean asNew) {
    return rules.of().isInstance(body)
        ? rules.broken(rules.of().cast(body), asNew).stream()
        : Stream.empty();
  }
}
