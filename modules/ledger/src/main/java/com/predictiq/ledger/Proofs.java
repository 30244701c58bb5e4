package com.predictiq.ledger;

import java.util.Optional;
import java.util.UUID;

/** What the house says it owes, in a form in which everybody can check their own part. */
public interface Proofs {

  Optional<ProofOfLiabilities> latest();

  /** In the latest; empty while there is none. Without leaves for who is owed nothing. */
  Optional<InclusionProof> of(UUID member);
}
