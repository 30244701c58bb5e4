package com.predictiq.chain.standalone;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.stellar.sdk.InvokeHostFunctionOperation;
import org.stellar.sdk.StrKey;
import org.stellar.sdk.Util;
import org.stellar.sdk.scval.Scv;
import org.stellar.sdk.xdr.HostFunctionType;
import org.stellar.sdk.xdr.InvokeContractArgs;
import org.stellar.sdk.xdr.LedgerEntry;
import org.stellar.sdk.xdr.SCVal;

/**
 * The one contract there is at home: markets, bets in lumens and results, kept and told as the
 * contract of the same name does on public networks. Who acts must be who signs.
 */
final class HomeContract {

  static final String ID =
      StrKey.encodeContract(
          Util.hash("predictiq: the contract at home".getBytes(StandardCharsets.UTF_8)));

  private static final int INVOKE = 24;
  private static final int TRAPPED = -2;
  private static final SCVal COUNT = Scv.toVec(List.of(Scv.toSymbol("MarketCount")));

  private final Draft draft;
  private final HomeAccount contract;
  private final long ledger;
  private final List<Invoked.Event> events = new ArrayList<>();

  HomeContract(Draft draft, long ledger) {
    this.draft = draft;
    this.contract = draft.get(ID);
    this.ledger = ledger;
  }

  Done invoke(InvokeHostFunctionOperation operation, String source) {
    try {
      if (operation.getHostFunction().getDiscriminant()
          != HostFunctionType.HOST_FUNCTION_TYPE_INVOKE_CONTRACT) {
        return Done.failed(INVOKE, TRAPPED, "function_trapped");
      }
      SCVal answer = called(operation.getHostFunction().getInvokeContract(), source);
      return Done.invoked(INVOKE, new Invoked(answer, events));
    } catch (IllegalArgumentException | IndexOutOfBoundsException trapped) {
      return Done.failed(INVOKE, TRAPPED, "function_trapped");
    }
  }

  private SCVal called(InvokeContractArgs call, String source) {
    String to = StrKey.encodeContract(call.getContractAddress().getContractId().getHash());
    require(to.equals(ID));
    List<SCVal> given = Arrays.asList(call.getArgs());
    String name = call.getFunctionName().getSCSymbol().toString();
    return switch (name) {
      case "create_market" -> create(given, source);
      case "place_bet" -> bet(given, source);
      case "set_oracle_result" -> result(given, source);
      case "get_market" -> kept(market(given.get(0))).orElse(Scv.toVoid());
      case "get_oracle_result" -> kept(resultOf(given.get(0), given.get(1))).orElse(Scv.toVoid());
      default -> throw new IllegalArgumentException("no such function");
    };
  }

  /** Creator, description, options, when betting ends, and by when it is decided. */
  private SCVal create(List<SCVal> given, String source) {
    requireSigned(given.get(0), source);
    require(Scv.fromVec(given.get(2)).size() >= 2);
    SCVal id =
        Scv.toUint64(kept(COUNT).map(Scv::fromUint64).orElse(BigInteger.ZERO).add(BigInteger.ONE));
    keep(COUNT, id);
    LinkedHashMap<SCVal, SCVal> market = new LinkedHashMap<>();
    market.put(Scv.toSymbol("creator"), given.get(0));
    market.put(Scv.toSymbol("deadline"), Scv.toUint64(Scv.fromUint64(given.get(3))));
    market.put(Scv.toSymbol("description"), given.get(1));
    market.put(Scv.toSymbol("id"), id);
    market.put(Scv.toSymbol("options"), given.get(2));
    market.put(Scv.toSymbol("resolution_deadline"), Scv.toUint64(Scv.fromUint64(given.get(4))));
    market.put(Scv.toSymbol("status"), Scv.toVec(List.of(Scv.toSymbol("Active"))));
    market.put(Scv.toSymbol("total_staked"), Scv.toInt128(BigInteger.ZERO));
    market.put(Scv.toSymbol("winning_outcome"), Scv.toVoid());
    keep(market(id), Scv.toMap(market));
    SCVal options = Scv.toUint32(Scv.fromVec(given.get(2)).size());
    tell("mkt_creat", id, given.get(0), Scv.toVec(List.of(given.get(1), options, given.get(3))));
    return id;
  }

  /** Who bets, on which market and outcome, and how much. */
  private SCVal bet(List<SCVal> given, String source) {
    requireSigned(given.get(0), source);
    LinkedHashMap<SCVal, SCVal> market = Scv.fromMap(kept(market(given.get(1))).orElseThrow());
    require(market.get(Scv.toSymbol("winning_outcome")).equals(Scv.toVoid()));
    require(Scv.fromUint32(given.get(2)) < Scv.fromVec(market.get(Scv.toSymbol("options"))).size());
    BigInteger amount = Scv.fromInt128(given.get(3));
    HomeAccount bettor = draft.get(source);
    require(amount.signum() > 0 && amount.bitLength() < Long.SIZE);
    require(bettor != null && bettor.balance - bettor.reserve() >= amount.longValueExact());
    bettor.balance -= amount.longValueExact();
    contract.balance += amount.longValueExact();
    events.add(TokenEvents.event(Units.NATIVE, source, ID, given.get(3)));
    SCVal total = Scv.toSymbol("total_staked");
    market.put(total, Scv.toInt128(Scv.fromInt128(market.get(total)).add(amount)));
    keep(market(given.get(1)), Scv.toMap(market));
    tell("bet_place", given.get(1), given.get(0), Scv.toVec(List.of(given.get(2), given.get(3))));
    return Scv.toVoid();
  }

  /** Said by who made the market, once: market and outcome. */
  private SCVal result(List<SCVal> given, String source) {
    LinkedHashMap<SCVal, SCVal> market = Scv.fromMap(kept(market(given.get(0))).orElseThrow());
    SCVal creator = market.get(Scv.toSymbol("creator"));
    requireSigned(creator, source);
    require(kept(resultOf(given.get(0), Scv.toUint32(0))).isEmpty());
    require(Scv.fromUint32(given.get(1)) < Scv.fromVec(market.get(Scv.toSymbol("options"))).size());
    keep(resultOf(given.get(0), Scv.toUint32(0)), given.get(1));
    market.put(Scv.toSymbol("winning_outcome"), given.get(1));
    market.put(Scv.toSymbol("status"), Scv.toVec(List.of(Scv.toSymbol("Resolved"))));
    keep(market(given.get(0)), Scv.toMap(market));
    tell("oracle_ok", given.get(0), creator, Scv.toVec(List.of(Scv.toUint32(0), given.get(1))));
    return Scv.toVoid();
  }

  private static SCVal market(SCVal id) {
    return Scv.toVec(List.of(Scv.toSymbol("Market"), Scv.toUint64(Scv.fromUint64(id))));
  }

  private static SCVal resultOf(SCVal market, SCVal oracle) {
    return Scv.toVec(
        List.of(
            Scv.toSymbol("Result"),
            Scv.toUint64(Scv.fromUint64(market)),
            Scv.toUint32(Scv.fromUint32(oracle))));
  }

  private void tell(String what, SCVal market, SCVal who, SCVal data) {
    events.add(new Invoked.Event(ID, List.of(Scv.toSymbol(what), market, who), data));
  }

  private void keep(SCVal key, SCVal value) {
    LedgerEntry entry = RpcXdr.entry(key, value, ledger);
    contract.data.put(RpcXdr.base64(key), RpcXdr.written(entry::toXdrByteArray));
  }

  private Optional<SCVal> kept(SCVal key) {
    return entry(contract, key).map(entry -> entry.getData().getContractData().getVal());
  }

  static Optional<LedgerEntry> entry(HomeAccount contract, SCVal key) {
    return Optional.ofNullable(contract.data.get(RpcXdr.base64(key)))
        .map(xdr -> RpcXdr.written(() -> LedgerEntry.fromXdrByteArray(xdr)));
  }

  private static void requireSigned(SCVal who, String source) {
    require(who.equals(Scv.toAddress(source)));
  }

  private static void require(boolean condition) {
    if (!condition) {
      throw new IllegalArgumentException("trapped");
    }
  }
}
