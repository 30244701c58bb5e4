package com.predictiq.members;

import java.time.Instant;

/**
 * The house has forgotten who this member was; others are to do the same. Told within the
 * transaction, for what has to happen together, and through the outbox.
 */
public record MemberErased(MemberId member, Instant erasedAt) {}
