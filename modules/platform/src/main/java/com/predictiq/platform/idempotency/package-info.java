/**
 * What {@link com.predictiq.platform.Idempotent} means: the answers of writes, kept under the keys
 * of those who asked and given again when they ask again.
 */
package com.predictiq.platform.idempotency;
