package com.predictiq.members;

import java.time.Instant;

/**
 * A member asks for another mail by which to show that the address is theirs. Told through the
 * outbox; who has just joined gets the first one without asking (see {@link MemberJoined}).
 */
public record AddressToProve(MemberId member, Instant at) {}
