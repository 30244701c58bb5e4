package com.predictiq.web.streams;

import com.predictiq.platform.Direct;
import com.predictiq.platform.Scrape;
import com.predictiq.platform.Scraped;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;

/** What the scrape sees of streams. */
@Direct
class StreamMetrics implements Scraped {

  private static final String OPEN = "streams_open";
  private static final String EVENTS = "stream_events_sent_total";
  private static final String SLOW = "stream_slow_readers_total";

  private final AtomicInteger open = new AtomicInteger();
  private final LongAdder events = new LongAdder();
  private final LongAdder slow = new LongAdder();

  void open(int readers) {
    open.set(readers);
  }

  void sent() {
    events.increment();
  }

  void slow() {
    slow.increment();
  }

  @Override
  public void tell(Scrape scrape) {
    scrape
        .gauge(OPEN, "Streams that somebody listens to at this moment.")
        .sample(OPEN, String.valueOf(open.get()))
        .counter(EVENTS, "Events handed to readers of streams.")
        .sample(EVENTS, String.valueOf(events.sum()))
        .counter(SLOW, "Readers of streams who were ended because they took too little.")
        .sample(SLOW, String.valueOf(slow.sum()));
  }
}
