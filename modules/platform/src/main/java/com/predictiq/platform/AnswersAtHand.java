package com.predictiq.platform;

import com.predictiq.kernel.Asked;
import java.util.Optional;

/**
 * Answers that lie ready, for who stands in front of the resources. What may be told to nobody in
 * particular is decided by {@link Remembered}; that the request is one of nobody in particular, and
 * an ordinary one, has to be seen to by who asks here.
 */
public interface AnswersAtHand {

  /**
   * The answer to exactly this path and query, if there is one that is true now. The request is
   * then counted as the route itself would have counted it, and so is the hit. Empty when the route
   * has to be asked; then nothing was counted.
   *
   * @param unpacks whether the caller takes it packed where that is worth it
   */
  Optional<AtHand> take(Asked asked, boolean unpacks);

  /** What to send, and what goes into its header. */
  interface AtHand {

    /** What the route is called where requests are counted. */
    String route();

    String tag();

    byte[] bytes();

    boolean packed();

    long ageSeconds();

    /** Where the caller stands, in the words of the two header fields. */
    String limitPolicy();

    String limitLeft();
  }
}
