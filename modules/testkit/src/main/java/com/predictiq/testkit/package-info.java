/**
 * What the tests of every module share: a real PostgreSQL with the product's schema, a clock that
 * can be set, and assertions that need either.
 */
package com.predictiq.testkit;
