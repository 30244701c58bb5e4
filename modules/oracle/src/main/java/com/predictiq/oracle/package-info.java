/**
 * Prices from outside, each with where it came from, how sure its source was and when it was
 * published. A price that is too old or too vague is refused, never replaced by another; where
 * nothing was read there is a gap.
 */
package com.predictiq.oracle;
