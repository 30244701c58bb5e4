/**
 * The machine room: what every module needs from below and no user ever sees. Settings, SQL, jobs
 * that run on one node at a time, letters that surely arrive, signed cursors, limits, cache, and
 * the one place that turns a refusal into HTTP.
 */
package com.predictiq.platform;
