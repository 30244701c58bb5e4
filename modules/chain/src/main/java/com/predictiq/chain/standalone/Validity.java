package com.predictiq.chain.standalone;

import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.stellar.sdk.AbstractTransaction;
import org.stellar.sdk.AccountMergeOperation;
import org.stellar.sdk.BumpSequenceOperation;
import org.stellar.sdk.FeeBumpTransaction;
import org.stellar.sdk.KeyPair;
import org.stellar.sdk.Operation;
import org.stellar.sdk.SetOptionsOperation;
import org.stellar.sdk.TimeBounds;
import org.stellar.sdk.Transaction;
import org.stellar.sdk.xdr.DecoratedSignature;

/** Whether a transaction can be let into a ledger at all; in the order of the protocol's checks. */
final class Validity {

  private final Draft draft;
  private final Instant now;
  private final long feePerOperation;

  Validity(Draft draft, Instant now, long feePerOperation) {
    this.draft = draft;
    this.now = now;
    this.feePerOperation = feePerOperation;
  }

  Optional<Refused> of(AbstractTransaction transaction) {
    return transaction instanceof FeeBumpTransaction bump
        ? ofBump(bump)
        : ofInner((Transaction) transaction, true);
  }

  private Optional<Refused> ofBump(FeeBumpTransaction bump) {
    HomeAccount payer = draft.get(Address.of(bump.getFeeAccount()).account());
    if (payer == null) {
      return Optional.of(Refused.TX_NO_SOURCE_ACCOUNT);
    }
    int operations = bump.getInnerTransaction().getOperations().length + 1;
    if (bump.getFee() < feePerOperation * operations) {
      return Optional.of(Refused.TX_INSUFFICIENT_FEE);
    }
    Signatures signatures = new Signatures(bump);
    if (!signatures.suffice(payer, payer.low)) {
      return Optional.of(Refused.TX_BAD_AUTH);
    }
    if (payer.balance - payer.reserve() < bump.getFee()) {
      return Optional.of(Refused.TX_INSUFFICIENT_BALANCE);
    }
    return signatures.allUsed() ? Optional.empty() : Optional.of(Refused.TX_BAD_AUTH_EXTRA);
  }

  /** What is inside a bump is asked the same, but for the fee. */
  Optional<Refused> ofInner(Transaction transaction, boolean paysItself) {
    int operations = transaction.getOperations().length;
    if (operations == 0) {
      return Optional.of(Refused.TX_MISSING_OPERATION);
    }
    Optional<Refused> time = time(transaction.getTimeBounds());
    if (time.isPresent()) {
      return time;
    }
    if (paysItself && transaction.getFee() < feePerOperation * operations) {
      return Optional.of(Refused.TX_INSUFFICIENT_FEE);
    }
    HomeAccount source = draft.get(Address.of(transaction.getSourceAccount()).account());
    if (source == null) {
      return Optional.of(Refused.TX_NO_SOURCE_ACCOUNT);
    }
    if (transaction.getSequenceNumber() != source.sequence + 1) {
      return Optional.of(Refused.TX_BAD_SEQ);
    }
    Optional<Refused> signed = signed(transaction, source);
    if (signed.isPresent()) {
      return signed;
    }
    boolean poor = paysItself && source.balance - source.reserve() < transaction.getFee();
    return poor ? Optional.of(Refused.TX_INSUFFICIENT_BALANCE) : Optional.empty();
  }

  private Optional<Refused> time(TimeBounds bounds) {
    if (bounds == null) {
      return Optional.empty();
    }
    BigInteger second = BigInteger.valueOf(now.getEpochSecond());
    if (bounds.getMinTime().compareTo(second) > 0) {
      return Optional.of(Refused.TX_TOO_EARLY);
    }
    boolean ends = bounds.getMaxTime().signum() > 0;
    return ends && bounds.getMaxTime().compareTo(second) < 0
        ? Optional.of(Refused.TX_TOO_LATE)
        : Optional.empty();
  }

  private Optional<Refused> signed(Transaction transaction, HomeAccount source) {
    Signatures signatures = new Signatures(transaction);
    if (!signatures.suffice(source, source.low)) {
      return Optional.of(Refused.TX_BAD_AUTH);
    }
    for (Operation operation : transaction.getOperations()) {
      HomeAccount owner = owner(operation, source);
      if (!signatures.suffice(owner, threshold(operation, owner))) {
        return Optional.of(Refused.TX_BAD_AUTH);
      }
    }
    return signatures.allUsed() ? Optional.empty() : Optional.of(Refused.TX_BAD_AUTH_EXTRA);
  }

  /** An account that does not exist yet is signed for by its own key. */
  private HomeAccount owner(Operation operation, HomeAccount source) {
    if (operation.getSourceAccount() == null) {
      return source;
    }
    String id = Address.of(operation.getSourceAccount()).account();
    return Optional.ofNullable(draft.get(id)).orElseGet(() -> new HomeAccount(id, 0, 0));
  }

  private static int threshold(Operation operation, HomeAccount account) {
    if (operation instanceof BumpSequenceOperation) {
      return account.low;
    }
    return operation instanceof SetOptionsOperation || operation instanceof AccountMergeOperation
        ? account.high
        : account.medium;
  }

  /** The signatures under a transaction, and which of them somebody needed. */
  private static final class Signatures {

    private final byte[] hash;
    private final List<DecoratedSignature> given;
    private final BitSet used = new BitSet();
    private final Map<String, Integer> found = new HashMap<>();

    Signatures(AbstractTransaction transaction) {
      this.hash = transaction.hash();
      this.given = transaction.getSignatures();
    }

    /**
     * Whether those who may sign for the account have, with weight enough; one of them at least.
     */
    boolean suffice(HomeAccount account, int threshold) {
      List<String> keys = new ArrayList<>(account.signers.keySet());
      keys.add(account.id);
      int weight = 0;
      for (String key : keys) {
        int at = found.computeIfAbsent(key, this::signatureOf);
        if (at >= 0 && account.weightOf(key) > 0) {
          used.set(at);
          weight += account.weightOf(key);
        }
      }
      return weight >= Math.max(1, threshold);
    }

    boolean allUsed() {
      return used.cardinality() == given.size();
    }

    private int signatureOf(String key) {
      KeyPair pair = KeyPair.fromAccountId(key);
      for (int i = 0; i < given.size(); i++) {
        boolean hinted =
            Arrays.equals(
                given.get(i).getHint().getSignatureHint(),
                pair.getSignatureHint().getSignatureHint());
        if (hinted && pair.verify(hash, given.get(i).getSignature().getSignature())) {
          return i;
        }
      }
      return -1;
    }
  }
}
