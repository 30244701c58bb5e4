package com.predictiq.members;

/** The keys by which anybody can check our tokens. */
public interface PublicKeys {

  /** A JSON Web Key Set (RFC 7517). */
  String jwks();
}
