package com.predictiq.chain.standalone;

import org.stellar.sdk.AccountConverter;
import org.stellar.sdk.KeyPair;
import org.stellar.sdk.xdr.CryptoKeyType;
import org.stellar.sdk.xdr.MuxedAccount;

/**
 * Where something is sent: an account, and perhaps somebody inside it, whom only its owner knows.
 */
record Address(String account, String muxed, String muxedId) {

  static Address of(String text) {
    if (text.startsWith("G")) {
      return new Address(text, null, null);
    }
    MuxedAccount muxed = AccountConverter.enableMuxed().encode(text);
    if (muxed.getDiscriminant() != CryptoKeyType.KEY_TYPE_MUXED_ED25519) {
      throw new IllegalArgumentException("no account");
    }
    return new Address(
        KeyPair.fromPublicKey(muxed.getMed25519().getEd25519().getUint256()).getAccountId(),
        text,
        muxed.getMed25519().getId().getUint64().getNumber().toString());
  }
}
