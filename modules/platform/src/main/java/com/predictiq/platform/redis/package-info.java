/**
 * The shared memory of several nodes, when there is one. It is asked briefly and never relied on.
 */
package com.predictiq.platform.redis;
