/**
 * What becomes of the stakes when a market has ended: decided once, then carried out in bites, each
 * of them one short transaction that moves money, marks positions and says how far it is.
 */
package com.predictiq.wagers.settlement;
