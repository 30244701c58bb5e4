package com.predictiq.chain.anchors;

import com.predictiq.chain.Anchor;
import com.predictiq.chain.Anchor.Subject;
import com.predictiq.chain.Anchors;
import com.predictiq.chain.network.AccountState;
import com.predictiq.chain.network.Commits;
import com.predictiq.chain.network.Inclusion;
import com.predictiq.chain.network.SignedPayment;
import com.predictiq.chain.network.Stellar;
import com.predictiq.ledger.AuditReport.SealedBlock;
import com.predictiq.ledger.Audits;
import com.predictiq.ledger.ProofOfLiabilities;
import com.predictiq.ledger.Proofs;
import com.predictiq.platform.Job;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * Writes the hash of the last block of the books and that of the last proof of liabilities into a
 * ledger, as memos, each hour. Each block names the one before it, so one hash stands for all of
 * history; one that was missed is stood for by the next.
 */
@ApplicationScoped
class AnchorsTheBooks implements Job, Anchors {

  private static final Duration LIFE = Duration.ofMinutes(2);

  private final Stellar stellar;
  private final Audits audits;
  private final Proofs proofs;
  private final AnchorStore store;
  private final Commits commits;
  private final InstantSource clock;

  @Inject
  AnchorsTheBooks(
      Stellar stellar,
      Audits audits,
      Proofs proofs,
      AnchorStore store,
      Commits commits,
      InstantSource clock) {
    this.stellar = stellar;
    this.audits = audits;
    this.proofs = proofs;
    this.store = store;
    this.commits = commits;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "chain.anchors-the-books";
  }

  /** At home nobody pays for it, and somebody waits to see it. */
  @Override
  public Duration every() {
    return stellar.config().atHome() ? Duration.ofMinutes(1) : Duration.ofHours(1);
  }

  @Override
  public int run() {
    if (stellar.idle()) {
      return 0;
    }
    Optional<SealedBlock> head = commits.call(() -> audits.latest().head());
    Optional<ProofOfLiabilities> proof = commits.call(proofs::latest);
    return head.map(one -> anchor(Subject.BOOKS, one.number(), one.hash())).orElse(0)
        + proof.map(one -> anchor(Subject.LIABILITIES, one.number(), one.digest())).orElse(0);
  }

  /** Answers 1 when a ledger has it now. */
  private int anchor(Subject subject, long number, String hash) {
    Optional<AccountState> payer = stellar.watch().account(stellar.custody().feeAccount());
    if (payer.isEmpty()) {
      return 0;
    }
    Instant now = clock.instant();
    SignedPayment signed =
        stellar
            .custody()
            .anchor(HexFormat.of().parseHex(hash), payer.get().sequence() + 1, now.plus(LIFE));
    if (!commits.call(() -> store.keep(subject, number, hash, signed.hash(), now))) {
      return 0;
    }
    stellar.watch().send(signed.envelope());
    Optional<Inclusion> included =
        stellar.watch().inclusion(signed.hash()).filter(Inclusion::successful);
    included.ifPresent(one -> commits.run(() -> store.included(subject, number, one.ledger())));
    return included.isPresent() ? 1 : 0;
  }

  @Override
  public List<Anchor> latest() {
    return store.latest();
  }
}
