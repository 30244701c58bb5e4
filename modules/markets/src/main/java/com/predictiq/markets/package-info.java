/**
 * A market's life: somebody drafts a question, opens it, the clock closes it, a result is proposed
 * and becomes final, or the market is cancelled. Markets know no wager; they announce what happened
 * and others react.
 */
package com.predictiq.markets;
