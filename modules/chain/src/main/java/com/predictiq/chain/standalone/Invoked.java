package com.predictiq.chain.standalone;

import java.util.List;
import org.stellar.sdk.xdr.SCVal;

/** What a contract answered, and what it told everybody. */
record Invoked(SCVal value, List<Event> events) {

  /** Told once, and not kept by the contract. */
  record Event(String contract, List<SCVal> topics, SCVal data) {

    Event {
      topics = List.copyOf(topics);
    }
  }

  Invoked {
    events = List.copyOf(events);
  }
}
