package com.predictiq.members;

import java.util.Optional;

/** Who sent the current request. To be injected; there is one for each request. */
public interface Caller {

  /**
   * The member behind the request's token.
   *
   * @throws com.predictiq.kernel.Rejected with {@link MembersRefusal#UNAUTHENTICATED}
   */
  MemberId member();

  /** The same for resources that serve everybody: empty without a token, or with a bad one. */
  Optional<MemberId> known();
}
