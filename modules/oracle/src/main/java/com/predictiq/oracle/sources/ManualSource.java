package com.predictiq.oracle.sources;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What operators post. It is never asked: they speak when they know. */
@ApplicationScoped
public class ManualSource implements PriceSource {

  public static final String NAME = "manual";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public boolean enabled() {
    return true;
  }

  @Override
  public Optional<String> faultOf(Optional<String> reference) {
    return reference.map(given -> "must be left out: operators are not looked up");
  }

  @Override
  public Quotes latest(List<SourceFeed> feeds) {
    return Quotes.NONE;
  }

  @Override
  public Quotes firstFrom(List<SourceFeed> feeds, Instant time, Duration within) {
    return Quotes.NONE;
  }
}
