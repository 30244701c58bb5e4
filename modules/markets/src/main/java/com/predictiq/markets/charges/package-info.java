/**
 * What opening a market costs its creator, and the way back of the deposit. Private to the module.
 */
package com.predictiq.markets.charges;
