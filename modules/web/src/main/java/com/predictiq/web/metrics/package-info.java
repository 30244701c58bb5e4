/**
 * What the scrape and the log see of requests. Counted where a request enters and leaves, under
 * names of which there is a bounded number.
 */
package com.predictiq.web.metrics;
