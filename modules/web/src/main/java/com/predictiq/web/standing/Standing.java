package com.predictiq.web.standing;

import java.util.Optional;

/** What is so about a topic at a moment, and how it is told. */
public interface Standing {

  /** All of it, for who knows nothing yet. */
  Object snapshot();

  /** What somebody has to be told who knows how it was before; empty when that is nothing. */
  Optional<Object> since(Standing before);
}
