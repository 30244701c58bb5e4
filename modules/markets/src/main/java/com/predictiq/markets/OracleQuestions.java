package com.predictiq.markets;

/**
 * Whoever keeps what markets ask oracles. Declared here and implemented above; where nobody
 * implements it, anything may be asked and nothing is answered.
 */
public interface OracleQuestions {

  /**
   * Takes the question of a draft in, in the caller's transaction; one that was there before makes
   * way. What was taken in last before the market opened stands until its end.
   *
   * @throws com.predictiq.kernel.Rejected when nobody could answer it
   */
  void take(OracleQuestion question);
}
