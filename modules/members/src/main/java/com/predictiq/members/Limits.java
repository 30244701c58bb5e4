package com.predictiq.members;

/** What members allow themselves. */
public interface Limits {

  LimitsView of(MemberId member);

  /**
   * Puts these limits in the place of those before. What is stricter counts at once; what is looser
   * waits a day, in which it can be taken back.
   *
   * @throws com.predictiq.kernel.Rejected with all that is wrong with the wish
   */
  LimitsView set(MemberId member, LimitsWish wish);
}
