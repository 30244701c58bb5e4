/**
 * What is said around markets: comments, clarifications, who follows, which come first; and the
 * archive, where markets lie that ended long ago.
 */
package com.predictiq.markets.talk;
