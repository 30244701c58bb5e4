package com.predictiq.chain.network;

import java.time.Instant;
import java.util.List;

/** The keys of the house, and what is signed with them. Speaks to nobody. */
public interface Custody {

  String address();

  /** Pays the fees of all others. */
  String feeAccount();

  /** Lends its sequence numbers, so that several payments can be on their way at once. */
  String channel(int number);

  String muxedAddress(long id);

  SignedPayment sign(PaymentOrder order);

  /** Custody fetches what was set aside for it, by the number of that channel. */
  SignedPayment claim(String balance, int channel, long sequence, Instant until);

  /** The envelope in another whose fee the fee account pays; hash and life stay those inside. */
  String bumped(String envelope, long feePerOperation);

  /** The fee account opens channels, each with so much. */
  String openChannels(List<Integer> channels, long units, long sequence);

  /** Custody agrees to hold an asset. */
  String trust(String asset, long sequence);

  /** The fee account writes a hash into a ledger, for everybody to see and nobody to change. */
  SignedPayment anchor(byte[] hash, long sequence, Instant until);
}
