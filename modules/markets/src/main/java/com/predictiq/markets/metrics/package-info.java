/** What the scrape sees of trading. */
package com.predictiq.markets.metrics;
