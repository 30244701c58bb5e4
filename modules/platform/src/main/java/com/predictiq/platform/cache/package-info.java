/**
 * Answers that are remembered: in process, in front of Redis where there is one, with tags by which
 * every node is told what is no longer true.
 */
package com.predictiq.platform.cache;
