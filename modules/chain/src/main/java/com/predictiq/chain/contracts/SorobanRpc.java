package com.predictiq.chain.contracts;

import com.predictiq.chain.TransactionState;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.stellar.sdk.Account;
import org.stellar.sdk.InvokeHostFunctionOperation;
import org.stellar.sdk.KeyPair;
import org.stellar.sdk.Network;
import org.stellar.sdk.TimeBounds;
import org.stellar.sdk.TransactionBuilder;
import org.stellar.sdk.TransactionPreconditions;
import org.stellar.sdk.xdr.LedgerEntry.LedgerEntryData;
import org.stellar.sdk.xdr.LedgerKey;
import org.stellar.sdk.xdr.SCVal;

/**
 * What can be asked of Soroban RPC, in its words. Every question may end in {@link RpcFailed};
 * every answer is taken as a stranger's.
 */
final class SorobanRpc {

  private static final String EVENT_ID = "[0-9]{19}-[0-9]{10}";
  private static final String HASH = "[0-9a-f]{64}";

  /** Who asks for a simulation need not exist. */
  private static final String NOBODY = KeyPair.fromPublicKey(new byte[32]).getAccountId();

  /** Something a ledger has, and since when. */
  record Entry(LedgerEntryData data, long since) {}

  /** From where to where a server can tell. */
  record Range(long oldest, long latest) {}

  /** What a ledger has of a transaction. */
  record Included(TransactionState state, Optional<Long> ledger, Optional<Instant> closedAt) {}

  private final RpcServers servers;
  private final Network network;

  SorobanRpc(RpcServers servers, Network network) {
    this.servers = servers;
    this.network = network;
  }

  Answered<Long> latestLedger() {
    long sequence = servers.ask("getLatestLedger", Map.of()).whole("sequence");
    return new Answered<>(sequence, sequence, Optional.empty());
  }

  /** A server that is well; one that is not says so by an error. */
  Answered<Range> health() {
    Fields told = servers.ask("getHealth", Map.of());
    if (!told.text("status").equals("healthy")) {
      throw new RpcFailed(RpcFault.TROUBLED, "is not healthy");
    }
    return answered(told, new Range(told.whole("oldestLedger"), told.whole("latestLedger")));
  }

  String passphrase() {
    return servers.ask("getNetwork", Map.of()).text("passphrase");
  }

  /** Empty when no ledger has such an entry. */
  Answered<Optional<Entry>> entry(LedgerKey key) {
    String asked = written(key::toXdrBase64);
    Fields told = servers.ask("getLedgerEntries", Map.of("keys", List.of(asked)));
    List<?> entries = told.has("entries") ? told.list("entries") : List.of();
    if (entries.size() > 1) {
      throw Fields.unreadable("more entries than were asked for");
    }
    return answered(told, entries.stream().findFirst().map(one -> entry(one, asked)));
  }

  private static Entry entry(Object told, String asked) {
    Fields fields = Fields.of(told);
    if (!fields.text("key").equals(asked)) {
      throw Fields.unreadable("an entry that was not asked for");
    }
    String xdr = fields.text("xdr");
    return new Entry(
        read(() -> LedgerEntryData.fromXdrByteArray(XdrBounds.contractData(xdr))),
        fields.whole("lastModifiedLedgerSeq"));
  }

  /** What a function of a contract would answer now; empty when it would fail. */
  Answered<Optional<SCVal>> simulate(String contract, String function, List<SCVal> given) {
    Fields told =
        servers.ask(
            "simulateTransaction", Map.of("transaction", envelope(contract, function, given)));
    if (told.has("error")) {
      return answered(told, Optional.empty());
    }
    List<?> results = told.list("results");
    if (results.size() != 1) {
      throw Fields.unreadable("one call has " + results.size() + " results");
    }
    String xdr = Fields.of(results.get(0)).text("xdr");
    return answered(told, Optional.of(read(() -> SCVal.fromXdrByteArray(XdrBounds.value(xdr)))));
  }

  private String envelope(String contract, String function, List<SCVal> given) {
    return new TransactionBuilder(new Account(NOBODY, 0L), network)
        .setBaseFee(100)
        .addOperation(
            InvokeHostFunctionOperation.invokeContractFunctionOperationBuilder(
                    contract, function, given)
                .build())
        .addPreconditions(
            TransactionPreconditions.builder().timeBounds(new TimeBounds(0, 0)).build())
        .build()
        .toEnvelopeXdrBase64();
  }

  Answered<Included> transaction(String hash) {
    Fields told = servers.ask("getTransaction", Map.of("hash", hash));
    Included included =
        switch (told.text("status")) {
          case "SUCCESS" -> included(TransactionState.SUCCESS, told);
          case "FAILED" -> included(TransactionState.FAILED, told);
          case "NOT_FOUND" ->
              new Included(TransactionState.PENDING, Optional.empty(), Optional.empty());
          default -> throw Fields.unreadable("a status of its own");
        };
    return answered(told, included);
  }

  private static Included included(TransactionState state, Fields told) {
    return new Included(state, Optional.of(told.whole("ledger")), told.seconds("createdAt"));
  }

  Answered<EventsPage> eventsFrom(long ledger, String contract, int most) {
    return events(Map.of("startLedger", ledger), Map.of("limit", most), contract);
  }

  Answered<EventsPage> eventsAfter(String cursor, String contract, int most) {
    return events(Map.of(), Map.of("cursor", cursor, "limit", most), contract);
  }

  private Answered<EventsPage> events(
      Map<String, Object> start, Map<String, Object> pagination, String contract) {
    Map<String, Object> given = new LinkedHashMap<>(start);
    given.put("filters", List.of(Map.of("type", "contract", "contractIds", List.of(contract))));
    given.put("pagination", pagination);
    Fields told = servers.ask("getEvents", given);
    List<EventsPage.Told> events = new ArrayList<>();
    for (Object one : told.list("events")) {
      event(Fields.of(one), contract).ifPresent(events::add);
    }
    return answered(told, new EventsPage(events, cursor(told)));
  }

  /** Older servers only name the place of each event; an empty page of theirs leads nowhere. */
  private static String cursor(Fields told) {
    List<?> events = told.list("events");
    Fields from = told.has("cursor") || events.isEmpty() ? told : Fields.of(last(events));
    String cursor = from.optionalText("cursor").or(() -> from.optionalText("id")).orElse("");
    if (!cursor.isEmpty() && !cursor.matches(EVENT_ID)) {
      throw Fields.unreadable("a cursor of its own");
    }
    return cursor;
  }

  private static Object last(List<?> events) {
    return events.get(events.size() - 1);
  }

  /** What failed calls told did not happen. */
  private static Optional<EventsPage.Told> event(Fields told, String contract) {
    if (Boolean.FALSE.equals(told.named().get("inSuccessfulContractCall"))) {
      return Optional.empty();
    }
    if (!told.text("contractId").equals(contract)) {
      throw Fields.unreadable("an event of another contract");
    }
    List<SCVal> topics = told.list("topic").stream().map(SorobanRpc::value).toList();
    return Optional.of(
        new EventsPage.Told(
            matching(told.text("id"), EVENT_ID),
            contract,
            told.whole("ledger"),
            time(told.text("ledgerClosedAt")),
            matching(told.text("txHash"), HASH),
            topics,
            value(told.named().get("value"))));
  }

  /** As text today; older servers wrap it. */
  private static SCVal value(Object told) {
    String xdr = told instanceof String text ? text : Fields.of(told).text("xdr");
    return read(() -> SCVal.fromXdrByteArray(XdrBounds.value(xdr)));
  }

  private static String matching(String text, String form) {
    if (!text.matches(form)) {
      throw Fields.unreadable("a name in another form");
    }
    return text;
  }

  private static Instant time(String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeException none) {
      throw Fields.unreadable("a time in another form");
    }
  }

  private static <T> Answered<T> answered(Fields told, T value) {
    return new Answered<>(value, told.whole("latestLedger"), told.seconds("latestLedgerCloseTime"));
  }

  private interface Xdr<T> {
    T read() throws IOException;
  }

  private static <T> T read(Xdr<T> xdr) {
    try {
      return xdr.read();
    } catch (IOException | RuntimeException nonsense) {
      throw Fields.unreadable("no XDR of that kind");
    }
  }

  private static String written(Xdr<String> xdr) {
    try {
      return xdr.read();
    } catch (IOException neverInMemory) {
      throw new IllegalStateException(neverInMemory);
    }
  }
}
