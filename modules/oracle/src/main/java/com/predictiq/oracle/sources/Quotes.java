package com.predictiq.oracle.sources;

import com.predictiq.oracle.FeedId;
import com.predictiq.oracle.Reading;
import java.util.ArrayList;
import java.util.List;

/** What a source answered: readings, and what it sent in their place that is none. */
public record Quotes(List<Reading> readings, List<Refused> refused) {

  public static final Quotes NONE = new Quotes(List.of(), List.of());

  /** Something that was sent for a feed and cannot be a reading, and why. */
  public record Refused(FeedId feed, Fault fault) {}

  public Quotes {
    readings = List.copyOf(readings);
    refused = List.copyOf(refused);
  }

  Quotes and(Quotes more) {
    List<Reading> all = new ArrayList<>(readings);
    all.addAll(more.readings);
    List<Refused> none = new ArrayList<>(refused);
    none.addAll(more.refused);
    return new Quotes(all, none);
  }
}
