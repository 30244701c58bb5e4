package com.predictiq.platform;

/**
 * How often something may be done, for limits that are not those of a route: so many mails to one
 * address, so many failures of one account. Routes say {@link RateLimited} and are counted for.
 */
public interface RateLimits {

  /**
   * Counts one.
   *
   * @throws com.predictiq.kernel.Rejected with {@link RequestRefusal#RATE_LIMITED} and the time to
   *     wait
   */
  void count(LimitClass limit, String subject);

  /** Counts one and says whether it was within the limit. */
  boolean admits(LimitClass limit, String subject);

  /**
   * Counts more for the current request than the one it began with: a batch weighs as much as what
   * is in it. All or nothing.
   *
   * @throws com.predictiq.kernel.Rejected as above
   */
  void weigh(long more);
}
