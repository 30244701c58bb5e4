package com.predictiq.members;

import java.util.Optional;

/** Who sent the current request. To be injected; there is one for each request. */
public interface Caller {

  /**
   * The member behind the request's token or API key.
   *
   * @throws com.predictiq.kernel.Rejected with {@link MembersRefusal#UNAUTHENTICATED}
   */
  MemberId member();

  /** The same by token alone, for what no key may be used for; empty when a key is shown. */
  Optional<MemberId> byToken();

  /** The same for resources that serve everybody: empty without a credential, or with a bad one. */
  Optional<MemberId> known();
}
