package com.predictiq.mail;

import java.time.Instant;

/**
 * The owner of a mailbox wants to be forgotten, however the address was spelled. Told within the
 * transaction only: a letter in the outbox would outlive what it says is forgotten.
 */
public record MailboxErased(EmailAddress address, Instant at) {}
