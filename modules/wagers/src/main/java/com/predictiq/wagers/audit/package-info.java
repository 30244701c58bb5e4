/**
 * What wagers promise about the books, for the auditor: escrow is the pool, and every market adds
 * up. Reads what the other packages write and changes none of it.
 */
package com.predictiq.wagers.audit;
