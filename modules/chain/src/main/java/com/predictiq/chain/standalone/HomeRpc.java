package com.predictiq.chain.standalone;

import com.predictiq.platform.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.stellar.sdk.FeeBumpTransaction;
import org.stellar.sdk.InvokeHostFunctionOperation;
import org.stellar.sdk.KeyPair;
import org.stellar.sdk.Operation;
import org.stellar.sdk.SorobanDataBuilder;
import org.stellar.sdk.Transaction;
import org.stellar.sdk.Util;
import org.stellar.sdk.xdr.AccountID;
import org.stellar.sdk.xdr.LedgerKey;

/**
 * The network in the part of Soroban RPC's language that readers of contracts use: JSON-RPC 2.0. It
 * says what it knows, and what it was once, to who asks a server that lags.
 */
final class HomeRpc {

  private static final int UNREADABLE = -32_700;
  private static final int NO_REQUEST = -32_600;
  private static final int NO_METHOD = -32_601;
  private static final int BAD_PARAMETERS = -32_602;
  private static final int OUR_FAULT = -32_603;
  private static final int PROTOCOL = 21;
  private static final int MOST_KEYS = 200;

  private final StandaloneNetwork network;
  private final Failures failures;
  private final HomeEvents events;

  HomeRpc(StandaloneNetwork network, Failures failures) {
    this.network = network;
    this.failures = failures;
    this.events = new HomeEvents(network);
  }

  Map<String, Object> answer(byte[] body) {
    Object read;
    try {
      read = Json.plain(body);
    } catch (IllegalArgumentException notJson) {
      return error(null, UNREADABLE, "parse error");
    }
    if (!(read instanceof Map<?, ?> request && request.get("method") instanceof String method)) {
      return error(null, NO_REQUEST, "invalid request");
    }
    Object id = request.get("id");
    if (failures.happens(Failures.Kind.RPC_ERROR)) {
      return error(id, OUR_FAULT, "on demand");
    }
    try {
      Map<String, Object> answer = new LinkedHashMap<>();
      answer.put("jsonrpc", "2.0");
      answer.put("id", id);
      answer.put("result", result(method, Parameters.of(request.get("params"))));
      return answer;
    } catch (NoSuchMethod unknown) {
      return error(id, NO_METHOD, "method not found");
    } catch (RuntimeException wrong) {
      return error(id, BAD_PARAMETERS, String.valueOf(wrong.getMessage()));
    }
  }

  private static final class NoSuchMethod extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /** By name, as all methods here take them. */
  record Parameters(Map<?, ?> named) {

    static Parameters of(Object given) {
      return new Parameters(given instanceof Map<?, ?> named ? named : Map.of());
    }

    String text(String name) {
      if (named.get(name) instanceof String text) {
        return text;
      }
      throw new IllegalArgumentException(name + " is missing");
    }

    List<?> list(String name) {
      return named.get(name) instanceof List<?> list ? list : List.of();
    }

    Optional<Long> whole(String name) {
      return named.get(name) instanceof Number number
          ? Optional.of(number.longValue())
          : Optional.empty();
    }

    Parameters inside(String name) {
      return of(named.get(name));
    }
  }

  private static Map<String, Object> error(Object id, int code, String message) {
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("jsonrpc", "2.0");
    answer.put("id", id);
    answer.put("error", Map.of("code", code, "message", message));
    return answer;
  }

  private Map<String, Object> result(String method, Parameters given) {
    return switch (method) {
      case "getHealth" -> health();
      case "getNetwork" ->
          Map.of(
              "passphrase",
              StandaloneNetwork.NETWORK.getNetworkPassphrase(),
              "protocolVersion",
              PROTOCOL);
      case "getLatestLedger" ->
          Map.of("id", nameOf(head()), "protocolVersion", PROTOCOL, "sequence", head());
      case "getLedgerEntries" -> entries(given.list("keys"));
      case "getTransaction" -> transaction(given.text("hash"));
      case "getEvents" -> events.page(given, head());
      case "simulateTransaction" -> simulated(given.text("transaction"));
      case "sendTransaction" -> sent(given.text("transaction"));
      default -> throw new NoSuchMethod();
    };
  }

  private long head() {
    return Math.max(1, network.head() - failures.lag());
  }

  private static String nameOf(long ledger) {
    byte[] number = Long.toString(ledger).getBytes(StandardCharsets.UTF_8);
    return HexFormat.of().formatHex(Util.hash(number));
  }

  private Map<String, Object> health() {
    long head = head();
    return Map.of(
        "status",
        "healthy",
        "latestLedger",
        head,
        "oldestLedger",
        1,
        "ledgerRetentionWindow",
        head);
  }

  private Map<String, Object> entries(List<?> keys) {
    if (keys.isEmpty() || keys.size() > MOST_KEYS) {
      throw new IllegalArgumentException("key count (" + keys.size() + ") is not from 1 to 200");
    }
    long head = head();
    List<Map<String, Object>> found = new ArrayList<>();
    keys.forEach(key -> entry((String) key, head).ifPresent(found::add));
    return Map.of("entries", found, "latestLedger", head);
  }

  private Optional<Map<String, Object>> entry(String text, long head) {
    LedgerKey key = key(text);
    return switch (key.getDiscriminant()) {
      case ACCOUNT ->
          account(key.getAccount().getAccountID(), head)
              .map(one -> entry(text, RpcXdr.written(RpcXdr.account(one)::toXdrBase64), head));
      case TRUSTLINE ->
          account(key.getTrustLine().getAccountID(), head)
              .flatMap(one -> trust(one, key.getTrustLine()))
              .map(xdr -> entry(text, xdr, head));
      case CONTRACT_DATA -> contractData(text, key.getContractData(), head);
      default -> Optional.empty();
    };
  }

  private static LedgerKey key(String text) {
    try {
      return LedgerKey.fromXdrBase64(text);
    } catch (IOException | RuntimeException noKey) {
      throw new IllegalArgumentException("cannot unmarshal key value " + text, noKey);
    }
  }

  private Optional<HomeAccount> account(AccountID id, long head) {
    return network.account(KeyPair.fromXdrPublicKey(id.getAccountID()).getAccountId(), head);
  }

  private static Optional<String> trust(HomeAccount account, LedgerKey.LedgerKeyTrustLine key) {
    return Optional.ofNullable(account.trusts.get(RpcXdr.name(key.getAsset())))
        .map(trust -> RpcXdr.written(RpcXdr.trust(account, key.getAsset(), trust)::toXdrBase64));
  }

  private Optional<Map<String, Object>> contractData(
      String text, LedgerKey.LedgerKeyContractData key, long head) {
    return network
        .account(org.stellar.sdk.Address.fromSCAddress(key.getContract()).toString(), head)
        .flatMap(contract -> HomeContract.entry(contract, key.getKey()))
        .map(
            entry ->
                entry(
                    text,
                    RpcXdr.written(entry.getData()::toXdrBase64),
                    entry.getLastModifiedLedgerSeq().getUint32().getNumber()));
  }

  private static Map<String, Object> entry(String key, String xdr, long since) {
    return Map.of("key", key, "xdr", xdr, "lastModifiedLedgerSeq", since);
  }

  private Map<String, Object> transaction(String hash) {
    if (!hash.matches("[0-9a-f]{64}")) {
      throw new IllegalArgumentException("unexpected hash length (" + hash.length() + ")");
    }
    long head = head();
    Map<String, Object> told = new LinkedHashMap<>();
    Optional<Included> found = network.transaction(hash, head);
    told.put(
        "status", found.map(one -> one.successful() ? "SUCCESS" : "FAILED").orElse("NOT_FOUND"));
    told.put("latestLedger", head);
    told.put("latestLedgerCloseTime", HomeEvents.seconds(network.closedAt(head)));
    told.put("oldestLedger", 1);
    told.put("oldestLedgerCloseTime", HomeEvents.seconds(network.closedAt(1)));
    found.ifPresent(
        one -> {
          told.put("ledger", one.ledger());
          told.put("createdAt", HomeEvents.seconds(one.closedAt()));
          told.put("applicationOrder", 1);
          told.put("feeBump", one.bumped());
          told.put("envelopeXdr", one.envelope());
          told.put("resultXdr", ResultXdr.of(one));
          told.put("resultMetaXdr", RpcXdr.written(RpcXdr.meta(one)::toXdrBase64));
        });
    return told;
  }

  /** One call of a contract, as it would end now. */
  private Map<String, Object> simulated(String envelope) {
    if (!(StandaloneNetwork.read(envelope) instanceof Transaction transaction)
        || transaction.getOperations().length != 1
        || !(transaction.getOperations()[0] instanceof InvokeHostFunctionOperation call)) {
      return Map.of("error", "Transaction is no single call", "latestLedger", head());
    }
    String source = source(call, transaction);
    Done done = network.tried(call, source);
    if (!done.isWell()) {
      return Map.of(
          "error",
          "HostError: Error(WasmVm, InvalidAction)",
          "latestLedger",
          head(),
          "events",
          List.of());
    }
    Invoked invoked = done.invoked().orElseThrow();
    return Map.of(
        "transactionData", RpcXdr.written(new SorobanDataBuilder().build()::toXdrBase64),
        "minResourceFee", "0",
        "events", List.of(),
        "results", List.of(Map.of("auth", List.of(), "xdr", RpcXdr.base64(invoked.value()))),
        "cost", Map.of("cpuInsns", "0", "memBytes", "0"),
        "latestLedger", head());
  }

  private static String source(Operation operation, Transaction transaction) {
    String own = operation.getSourceAccount();
    return Address.of(own == null ? transaction.getSourceAccount() : own).account();
  }

  private Map<String, Object> sent(String envelope) {
    var transaction = StandaloneNetwork.read(envelope);
    boolean known = network.transaction(transaction.hashHex(), network.head()).isPresent();
    StandaloneNetwork.Answer answer = network.submit(envelope);
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("status", answer.refused().isPresent() ? "ERROR" : known ? "DUPLICATE" : "PENDING");
    told.put("hash", transaction.hashHex());
    told.put("latestLedger", head());
    told.put("latestLedgerCloseTime", HomeEvents.seconds(network.closedAt(head())));
    String inner =
        transaction instanceof FeeBumpTransaction bump
            ? bump.getInnerTransaction().hashHex()
            : transaction.hashHex();
    answer
        .refused()
        .ifPresent(
            refused -> told.put("errorResultXdr", ResultXdr.of(refused, answer.inner(), inner)));
    return told;
  }
}
