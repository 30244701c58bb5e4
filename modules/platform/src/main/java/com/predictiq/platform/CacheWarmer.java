package com.predictiq.platform;

/**
 * Makes the answers of one module that are asked for most before anybody asks: at the start of a
 * node, and when an operator wishes it. Implemented by a bean; found by itself.
 */
public interface CacheWarmer {

  /** How many answers were made. A failure costs the speed of the first who asks, and no more. */
  int warm();
}
