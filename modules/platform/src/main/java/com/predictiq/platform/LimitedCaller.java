package com.predictiq.platform;

import java.util.Optional;

/**
 * Whose allowance a request is counted against. Implemented by whoever knows credentials; a request
 * it does not know is counted against its address.
 */
public interface LimitedCaller {

  /** The member or key behind the credential of the current request; empty without a good one. */
  Optional<String> subject();
}
