package com.predictiq.members;

import java.time.Instant;

/**
 * A refresh token was shown a second time, so somebody else may have it; what came from its log-in
 * has ended. Told through the outbox, to warn whose it was.
 */
public record RefreshTokenReused(MemberId member, Instant at) {}
