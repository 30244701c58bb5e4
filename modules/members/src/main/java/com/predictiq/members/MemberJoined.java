package com.predictiq.members;

import java.time.Instant;

/** Somebody has become a member. Told through the outbox; who they are is asked for by id. */
public record MemberJoined(MemberId member, Instant joinedAt) {}
