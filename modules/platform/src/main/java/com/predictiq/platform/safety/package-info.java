/**
 * What keeps the house from harm while it runs: the breaker, what is decided about its settings,
 * and its maintenance. All of it lies in the database, one row or a few, for all nodes.
 */
package com.predictiq.platform.safety;
