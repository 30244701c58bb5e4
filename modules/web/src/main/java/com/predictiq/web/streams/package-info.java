/**
 * Streams: what changes is told to whoever listens, over SSE and WebSocket. ADR 36 says how and
 * why.
 */
package com.predictiq.web.streams;
