/**
 * Markets as somebody writes them down: what may be written, what has to fit together, and what of
 * it stands in the books from then on. Private to the module.
 */
package com.predictiq.markets.drafting;
