package com.predictiq.chain.network;

import com.predictiq.chain.standalone.StandaloneNetwork;
import java.io.IOException;
import java.math.BigInteger;
import java.util.List;
import org.stellar.sdk.InvokeHostFunctionOperation;
import org.stellar.sdk.Memo;
import org.stellar.sdk.SorobanServer;
import org.stellar.sdk.Transaction;
import org.stellar.sdk.requests.sorobanrpc.SorobanRpcErrorResponse;
import org.stellar.sdk.scval.Scv;
import org.stellar.sdk.xdr.LedgerEntry.LedgerEntryData;
import org.stellar.sdk.xdr.SCString;
import org.stellar.sdk.xdr.SCVal;
import org.stellar.sdk.xdr.SCValType;
import org.stellar.sdk.xdr.XdrString;

/** A market of the contract at home, made and used by people with wallets; verbs answer hashes. */
public final class MarketAtHome {

  private static final long ONE = 1;

  private final String made;

  public MarketAtHome(Person creator, String question) {
    made =
        call(
            creator,
            "create_market",
            Scv.toAddress(creator.address()),
            text(question),
            Scv.toVec(List.of(text("No"), text("Yes"))),
            Scv.toUint64(BigInteger.valueOf(1_800_000_000)),
            Scv.toUint64(BigInteger.valueOf(1_800_086_400)));
  }

  private static SCVal text(String text) {
    SCVal value = new SCVal();
    value.setDiscriminant(SCValType.SCV_STRING);
    value.setStr(new SCString(new XdrString(text)));
    return value;
  }

  public String transaction() {
    return made;
  }

  /** The first there is: each test has a network of its own. */
  public BigInteger id() {
    return BigInteger.valueOf(ONE);
  }

  public String bet(Person signer, String bettor, int outcome, long amount) {
    return call(
        signer,
        "place_bet",
        Scv.toAddress(bettor),
        Scv.toUint64(id()),
        Scv.toUint32(outcome),
        Scv.toInt128(BigInteger.valueOf(amount)));
  }

  public String result(Person signer, int outcome) {
    return call(signer, "set_oracle_result", Scv.toUint64(id()), Scv.toUint32(outcome));
  }

  private static String call(Person signer, String function, SCVal... given) {
    Transaction call =
        signer.signed(
            Memo.none(),
            InvokeHostFunctionOperation.invokeContractFunctionOperationBuilder(
                    StandaloneNetwork.contract(), function, List.of(given))
                .build());
    signer.send(call);
    return call.hashHex();
  }

  public SCVal field(SorobanServer server, String name) {
    try {
      String xdr =
          server
              .getContractData(
                  StandaloneNetwork.contract(),
                  Scv.toVec(List.of(Scv.toSymbol("Market"), Scv.toUint64(id()))),
                  SorobanServer.Durability.PERSISTENT)
              .orElseThrow()
              .getXdr();
      SCVal market = LedgerEntryData.fromXdrBase64(xdr).getContractData().getVal();
      return Scv.fromMap(market).get(Scv.toSymbol(name));
    } catch (IOException | SorobanRpcErrorResponse failed) {
      throw new IllegalStateException(failed);
    }
  }
}
