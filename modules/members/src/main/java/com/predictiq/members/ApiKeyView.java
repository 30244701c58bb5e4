package com.predictiq.members;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * An API key as its owner sees it: everything but the key. The prefix is the part of it that may be
 * shown. Who issued it is the person who answers for it, also after it has been rotated.
 */
public record ApiKeyView(
    UUID id,
    String prefix,
    KeyOwner owner,
    String name,
    Set<Scope> scopes,
    boolean signed,
    String issuedBy,
    Instant createdAt,
    Optional<Instant> expiresAt,
    Optional<Instant> lastUsedAt) {}
