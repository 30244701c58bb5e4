package com.predictiq.members;

import java.time.Instant;

/** The member has another password from now on. Told through the outbox, to warn whose it was. */
public record PasswordChanged(MemberId member, Instant at) {}
