package com.predictiq.ledger.internal;

import com.predictiq.ledger.InclusionProof;
import com.predictiq.ledger.ProofOfLiabilities;
import com.predictiq.ledger.Proofs;
import com.predictiq.platform.TriesAgain;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;

/** Takes proofs and hands them out. What a digest is made of is said in docs/proofs.md. */
@ApplicationScoped
class ProofDesk implements Proofs {

  private static final int SEASONING = 32;
  private static final int KEPT = 3;

  private final ProofStore store;
  private final InstantSource clock;
  private final SecureRandom chance = new SecureRandom();

  @Inject
  ProofDesk(ProofStore store, InstantSource clock) {
    this.store = store;
    this.clock = clock;
  }

  /** How many leaves it has; none is taken when the books have not moved since the last. */
  @TriesAgain
  @Transactional
  int take() {
    store.stopTheWorld();
    long block = store.block();
    if (store.blockOfLatest().filter(last -> last == block).isPresent()) {
      return 0;
    }
    byte[] seasoning = new byte[SEASONING];
    chance.nextBytes(seasoning);
    long number = store.begin(clock.instant().truncatedTo(ChronoUnit.MILLIS), block, seasoning);
    int leaves = store.grow(number);
    store.seal(number, digest(number));
    store.fell(number - KEPT);
    return leaves;
  }

  private String digest(long number) {
    StringBuilder text = new StringBuilder("predictiq liabilities ").append(number).append('\n');
    for (ProofOfLiabilities.Root root : store.roots(number)) {
      text.append(root.total().asset().code())
          .append(' ')
          .append(root.members())
          .append(' ')
          .append(root.total().text())
          .append(' ')
          .append(root.reserves().text())
          .append(' ')
          .append(root.hash())
          .append('\n');
    }
    try {
      byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }

  @Override
  @Transactional
  public Optional<ProofOfLiabilities> latest() {
    return store.latest();
  }

  @Override
  @Transactional
  public Optional<InclusionProof> of(UUID member) {
    return store
        .latest()
        .map(proof -> new InclusionProof(proof, member, store.leaves(proof.number(), member)));
  }
}
