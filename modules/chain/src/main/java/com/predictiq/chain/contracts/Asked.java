package com.predictiq.chain.contracts;

import com.predictiq.chain.ChainRefusal;
import com.predictiq.kernel.Rejected;
import com.predictiq.members.WalletAddress;
import java.math.BigInteger;

/** What callers name, in the form that the chain has for it, before anybody is asked. */
final class Asked {

  private static final BigInteger LAST_MARKET =
      BigInteger.TWO.pow(Long.SIZE).subtract(BigInteger.ONE);

  private Asked() {}

  static String hash(String text) {
    if (!text.matches("[0-9a-f]{64}")) {
      throw new Rejected(ChainRefusal.CHAIN_HASH_INVALID, "A hash has 64 digits from 0 to f.");
    }
    return text;
  }

  static BigInteger market(String text) {
    if (!text.matches("0|[1-9][0-9]{0,19}") || new BigInteger(text).compareTo(LAST_MARKET) > 0) {
      throw new Rejected(
          ChainRefusal.CHAIN_MARKET_INVALID, "The contract numbers its markets, below 2^64.");
    }
    return new BigInteger(text);
  }

  static String address(String text) {
    if (WalletAddress.parse(text).isEmpty() && !RpcConfig.isContract(text)) {
      throw new Rejected(
          ChainRefusal.CHAIN_ADDRESS_INVALID, "Name an account or a contract, G or C and 55 more.");
    }
    return text;
  }
}
