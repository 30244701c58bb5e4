package com.predictiq.members;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** Where members can be written to, many at a time. */
public interface Mailboxes {

  /** The address, if they have one, and whether they have shown that it is theirs. */
  record Mailbox(Optional<EmailAddress> address, boolean proven) {}

  /** Without those who are unknown or were erased. */
  Map<MemberId, Mailbox> of(Collection<MemberId> members);
}
