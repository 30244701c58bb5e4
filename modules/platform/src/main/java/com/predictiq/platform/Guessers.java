package com.predictiq.platform;

import jakarta.servlet.http.HttpServletRequest;

/** Who tries doors too often, for gates that stand in front of the resources. */
public interface Guessers {

  /**
   * Lets nobody try on who was refused too often.
   *
   * @throws com.predictiq.kernel.Rejected with {@link RequestRefusal#RATE_LIMITED} where somebody
   *     at this address has been refused too often
   */
  void require(HttpServletRequest request);

  /** One more was refused. */
  void note(HttpServletRequest request);
}
