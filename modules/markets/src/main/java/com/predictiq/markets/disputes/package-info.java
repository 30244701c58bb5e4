/**
 * The disputes of markets: what is filed, who votes with what weight, and what the votes come to.
 * Knows no market but its id, and moves no money; that is done by whoever asks. Private to the
 * module.
 */
package com.predictiq.markets.disputes;
