package com.predictiq.chain.contracts;

import com.predictiq.chain.ContractBet;
import com.predictiq.chain.ContractMarket;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.stellar.sdk.Address;
import org.stellar.sdk.scval.Scv;
import org.stellar.sdk.xdr.ContractDataDurability;
import org.stellar.sdk.xdr.LedgerEntryType;
import org.stellar.sdk.xdr.LedgerKey;
import org.stellar.sdk.xdr.SCVal;
import org.stellar.sdk.xdr.SCValType;

/** How the contract writes what it keeps and tells; what is written otherwise is unreadable. */
final class ContractForm {

  static final String RESULT_FUNCTION = "get_oracle_result";

  private static final Set<String> STATUSES =
      Set.of("Active", "PendingResolution", "Disputed", "Resolved", "Cancelled");
  private static final String BET = "bet_place";
  private static final BigInteger LAST_TIME = BigInteger.valueOf(32_503_680_000L);

  private ContractForm() {}

  /** Where the contract keeps a market. */
  static LedgerKey market(String contract, BigInteger id) {
    LedgerKey.LedgerKeyContractData data = new LedgerKey.LedgerKeyContractData();
    data.setContract(new Address(contract).toSCAddress());
    data.setKey(Scv.toVec(List.of(Scv.toSymbol("Market"), Scv.toUint64(id))));
    data.setDurability(ContractDataDurability.PERSISTENT);
    LedgerKey key = new LedgerKey();
    key.setDiscriminant(LedgerEntryType.CONTRACT_DATA);
    key.setContractData(data);
    return key;
  }

  /** The first of a market's oracles is the one there is. */
  static List<SCVal> resultOf(BigInteger market) {
    return List.of(Scv.toUint64(market), Scv.toUint32(0));
  }

  static Optional<Integer> result(SCVal answer) {
    return read(() -> outcome(answer));
  }

  static ContractMarket market(BigInteger id, SorobanRpc.Entry entry) {
    return read(() -> market(id, entry.data().getContractData().getVal(), entry.since()));
  }

  private static ContractMarket market(BigInteger id, SCVal value, long since) {
    Map<SCVal, SCVal> fields = Scv.fromMap(value);
    if (!Scv.fromUint64(field(fields, "id")).equals(id)) {
      throw Fields.unreadable("another market");
    }
    return new ContractMarket(
        id.toString(),
        Scv.fromAddress(field(fields, "creator")).toString(),
        text(field(fields, "description")),
        Scv.fromVec(field(fields, "options")).stream().map(ContractForm::text).toList(),
        status(Scv.fromVec(field(fields, "status"))),
        time(field(fields, "deadline")),
        time(field(fields, "resolution_deadline")),
        Scv.fromInt128(field(fields, "total_staked")).toString(),
        outcome(field(fields, "winning_outcome")),
        since);
  }

  private static SCVal field(Map<SCVal, SCVal> fields, String name) {
    return Optional.ofNullable(fields.get(Scv.toSymbol(name)))
        .orElseThrow(() -> Fields.unreadable(name + " is missing"));
  }

  private static String text(SCVal value) {
    return new String(Scv.fromString(value), StandardCharsets.UTF_8);
  }

  private static String status(Iterable<SCVal> variant) {
    String name = Scv.fromSymbol(variant.iterator().next());
    if (!STATUSES.contains(name)) {
      throw Fields.unreadable("a status of its own");
    }
    return name.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
  }

  private static Instant time(SCVal value) {
    return Instant.ofEpochSecond(Scv.fromUint64(value).min(LAST_TIME).longValueExact());
  }

  private static Optional<Integer> outcome(SCVal value) {
    return value.getDiscriminant() == SCValType.SCV_VOID
        ? Optional.empty()
        : Optional.of(Math.toIntExact(Scv.fromUint32(value)));
  }

  /** Empty for what is no bet; the contract tells of much else. */
  static Optional<ContractBet> bet(EventsPage.Told told) {
    List<SCVal> topics = told.topics();
    boolean bet = topics.size() == 3 && topics.get(0).equals(Scv.toSymbol(BET));
    return bet ? Optional.of(read(() -> betOf(told))) : Optional.empty();
  }

  private static ContractBet betOf(EventsPage.Told told) {
    List<SCVal> data = List.copyOf(Scv.fromVec(told.data()));
    return new ContractBet(
        told.id(),
        Scv.fromUint64(told.topics().get(1)).toString(),
        Scv.fromAddress(told.topics().get(2)).toString(),
        Math.toIntExact(Scv.fromUint32(data.get(0))),
        Scv.fromInt128(data.get(1)).toString(),
        told.ledger(),
        told.closedAt(),
        told.transaction());
  }

  private interface Reading<T> {
    T read();
  }

  /** The library says by many exceptions that a value is of another kind. */
  private static <T> T read(Reading<T> reading) {
    try {
      return reading.read();
    } catch (RpcFailed known) {
      throw known;
    } catch (RuntimeException other) {
      throw Fields.unreadable("not in the form of the contract");
    }
  }
}
