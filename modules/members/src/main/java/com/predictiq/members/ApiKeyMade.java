package com.predictiq.members;

import java.time.Instant;

/** There is a new API key to the member's account. Told through the outbox, to warn whose it is. */
public record ApiKeyMade(MemberId member, String name, Instant at) {}
