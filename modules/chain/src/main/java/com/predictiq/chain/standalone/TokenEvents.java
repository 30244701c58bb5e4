package com.predictiq.chain.standalone;

import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.stellar.sdk.Asset;
import org.stellar.sdk.scval.Scv;
import org.stellar.sdk.xdr.SCVal;

/**
 * What the contract of an asset tells when some of it has moved, by whatever operation (CAP-67):
 * transfer, or mint and burn where its issuer is one of the two. Of what is set aside and fetched
 * it tells nothing: the library has no address for it.
 */
final class TokenEvents {

  private TokenEvents() {}

  static Optional<Invoked.Event> of(Movement moved) {
    return moved.isPayment() && moved.units() > 0
        ? Optional.of(event(moved.asset(), moved.from(), moved.to(), amount(moved)))
        : Optional.empty();
  }

  static Invoked.Event event(String asset, String from, String to, SCVal amount) {
    SCVal name = Scv.toString(asset);
    String contract =
        RpcXdr.written(() -> Asset.create(asset).getContractId(StandaloneNetwork.NETWORK));
    List<SCVal> topics;
    if (asset.endsWith(":" + from)) {
      topics = List.of(Scv.toSymbol("mint"), Scv.toAddress(to), name);
    } else if (asset.endsWith(":" + to)) {
      topics = List.of(Scv.toSymbol("burn"), Scv.toAddress(from), name);
    } else {
      topics = List.of(Scv.toSymbol("transfer"), Scv.toAddress(from), Scv.toAddress(to), name);
    }
    return new Invoked.Event(contract, topics, amount);
  }

  /** Who inside an account is meant is told beside the amount. */
  private static SCVal amount(Movement moved) {
    SCVal amount = Scv.toInt128(BigInteger.valueOf(moved.units()));
    if (moved.muxedTo() == null) {
      return amount;
    }
    BigInteger inside = new BigInteger(Address.of(moved.muxedTo()).muxedId());
    LinkedHashMap<SCVal, SCVal> both = new LinkedHashMap<>();
    both.put(Scv.toSymbol("amount"), amount);
    both.put(Scv.toSymbol("to_muxed_id"), Scv.toUint64(inside));
    return Scv.toMap(both);
  }
}
