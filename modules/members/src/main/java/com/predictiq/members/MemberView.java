package com.predictiq.members;

import java.time.Instant;
import java.util.Optional;

/** A member as they see themselves. */
public record MemberView(
    MemberId id, EmailAddress email, Optional<String> displayName, Instant joinedAt) {}
