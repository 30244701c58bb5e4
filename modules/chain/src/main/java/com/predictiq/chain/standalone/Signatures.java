package com.predictiq.chain.standalone;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.stellar.sdk.AbstractTransaction;
import org.stellar.sdk.KeyPair;
import org.stellar.sdk.xdr.DecoratedSignature;

/** The signatures under a transaction, and which of them somebody needed. */
final class Signatures {

  private final byte[] hash;
  private final List<DecoratedSignature> given;
  private final BitSet used = new BitSet();
  private final Map<String, Integer> found = new HashMap<>();

  Signatures(AbstractTransaction transaction) {
    this.hash = transaction.hash();
    this.given = transaction.getSignatures();
  }

  /** Whether those who may sign for the account have, with weight enough; one of them at least. */
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
