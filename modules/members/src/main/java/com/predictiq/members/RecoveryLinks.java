package com.predictiq.members;

import java.time.Duration;
import java.util.Optional;

/**
 * Makes the tokens of links, for whoever writes the mail and in the transaction that queues it: so
 * no event and no table of ours ever holds one, but only its hash.
 */
public interface RecoveryLinks {

  /** What goes into a mail, to whom, and for how long it is good. */
  record RecoveryLink(EmailAddress to, String token, Duration valid) {

    @Override
    public String toString() {
      return "a link for a mailbox";
    }
  }

  /** Empty when there is no such member any more, or they have had enough of them lately. */
  Optional<RecoveryLink> toSetAPassword(MemberId member);

  /** The same; empty also when the address is proven. */
  Optional<RecoveryLink> toProveTheAddress(MemberId member);
}
