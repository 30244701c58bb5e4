package com.predictiq.platform.idempotency;

/**
 * One request to write: who asks, under which key, where, and a hash of all they ask for. The
 * caller is part of the name of a key, so nobody meets the answers of anybody else.
 */
record Asked(String caller, String key, String route, Fingerprint content) {}
