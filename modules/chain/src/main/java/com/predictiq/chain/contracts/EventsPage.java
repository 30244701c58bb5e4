package com.predictiq.chain.contracts;

import java.time.Instant;
import java.util.List;
import org.stellar.sdk.xdr.SCVal;

/** Events in order, and from where to go on; there may be no events and yet a way to go on. */
record EventsPage(List<Told> events, String cursor) {

  /** One event of a contract. */
  record Told(
      String id,
      String contract,
      long ledger,
      Instant closedAt,
      String transaction,
      List<SCVal> topics,
      SCVal data) {

    Told {
      topics = List.copyOf(topics);
    }
  }

  EventsPage {
    events = List.copyOf(events);
  }
}
