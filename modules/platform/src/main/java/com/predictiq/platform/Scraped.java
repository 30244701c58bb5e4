package com.predictiq.platform;

/**
 * Has figures for the scrape that MicroProfile Metrics has no form for: histograms, and counts of
 * what is no whole number. A bean that implements this is asked at each scrape; it answers from
 * memory, at once.
 */
public interface Scraped {

  void tell(Scrape scrape);
}
