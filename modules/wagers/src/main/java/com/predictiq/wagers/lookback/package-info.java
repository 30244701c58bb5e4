/** What came of stakes, seen from afterwards: the history of a market's pools, and who did best. */
package com.predictiq.wagers.lookback;
