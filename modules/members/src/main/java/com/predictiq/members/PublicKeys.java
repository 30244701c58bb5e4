package com.predictiq.members;

/** The keys by which anybody can check our tokens. */
public interface PublicKeys {

  /** A JSON Web Key Set (RFC 7517). */
  String jwks();

  /**
   * In an emergency: what was signed until now counts no more, on any node after five seconds, and
   * another key signs. Nobody is logged out: refresh tokens are no signatures. Takes part in the
   * caller's transaction.
   *
   * @return how many keys that were
   */
  int revokeAll();
}
