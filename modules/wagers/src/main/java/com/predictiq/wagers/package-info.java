/**
 * Stakes on the outcomes of markets: what one would cost and bring, placing it, and what somebody
 * holds. Winners share the pool in proportion; what division leaves over is booked, never lost.
 */
package com.predictiq.wagers;
