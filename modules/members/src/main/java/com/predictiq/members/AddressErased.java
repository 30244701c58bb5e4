package com.predictiq.members;

import java.time.Instant;

/**
 * The house has forgotten whose address this was; who keeps something by address, not by member, is
 * to do the same. Told within the transaction only and never put into the outbox: a letter there
 * would outlive what it says is forgotten.
 */
public record AddressErased(EmailAddress email, Instant erasedAt) {}
