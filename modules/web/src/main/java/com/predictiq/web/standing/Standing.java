package com.predictiq.web.standing;

import java.util.Optional;

/** What is so about a topic at a moment; as it is, it is told to who knows nothing yet. */
public interface Standing {

  /** What somebody has to be told who knows how it was before; empty when that is nothing. */
  Optional<Object> since(Standing before);
}
