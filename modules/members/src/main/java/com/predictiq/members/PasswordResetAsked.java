package com.predictiq.members;

import java.time.Instant;
import java.util.Optional;

/**
 * Somebody says they have forgotten a password. Told through the outbox, also when the address is
 * nobody's, so that the answer takes as long. It carries no link: that is made when the mail is.
 */
public record PasswordResetAsked(Optional<MemberId> member, Instant at) {}
