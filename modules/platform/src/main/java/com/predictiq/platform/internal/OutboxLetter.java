package com.predictiq.platform.internal;

import java.util.UUID;

/**
 * One event on its way to one reader. Waits, is read, and goes; after too many attempts it is dead
 * and stays until somebody looks at it.
 */
record OutboxLetter(UUID id, String reader, String event, String body) {}
