package com.predictiq.members;

import java.util.Optional;

/** For who lets somebody in for longer than a request takes, and has to ask again. */
public interface Tokens {

  /** Whose access token it is, as long as it and its session are good. */
  Optional<MemberId> member(String token);
}
