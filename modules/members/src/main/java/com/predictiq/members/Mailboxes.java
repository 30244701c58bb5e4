package com.predictiq.members;

import java.util.Collection;
import java.util.Map;

/** Where members can be written to, many at a time. */
public interface Mailboxes {

  /** The address, and whether the member has shown that it is theirs. */
  record Mailbox(EmailAddress address, boolean proven) {}

  /** Without those who are unknown or were erased. */
  Map<MemberId, Mailbox> of(Collection<MemberId> members);
}
