/**
 * The words every module shares: amounts of an asset, ids, refusals, paging, and who is asking.
 * Plain Java, so that it may be used by everything and depends on nothing.
 */
package com.predictiq.kernel;
