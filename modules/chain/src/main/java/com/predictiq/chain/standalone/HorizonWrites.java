package com.predictiq.chain.standalone;

import com.predictiq.chain.standalone.Failures.Kind;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.stellar.sdk.AbstractTransaction;
import org.stellar.sdk.Account;
import org.stellar.sdk.Asset;
import org.stellar.sdk.CreateAccountOperation;
import org.stellar.sdk.FeeBumpTransaction;
import org.stellar.sdk.KeyPair;
import org.stellar.sdk.Operation;
import org.stellar.sdk.PaymentOperation;
import org.stellar.sdk.TimeBounds;
import org.stellar.sdk.Transaction;
import org.stellar.sdk.TransactionBuilder;
import org.stellar.sdk.TransactionPreconditions;

/** Transactions, play money, and failures on demand. */
final class HorizonWrites {

  private static final String GIFT = "10000";

  private final StandaloneNetwork network;
  private final Failures failures;

  HorizonWrites(StandaloneNetwork network, Failures failures) {
    this.network = network;
    this.failures = failures;
  }

  /** Empty when the line is to go dead without an answer. */
  Optional<Reply> write(String path, Map<String, String> form) {
    return switch (path) {
      case "/transactions" -> submit(form.getOrDefault("tx", ""));
      case "/friendbot" -> Optional.of(friendbot(form));
      case "/failures" -> Optional.of(demand(form));
      default -> throw Reply.notFound();
    };
  }

  private Optional<Reply> submit(String envelope) {
    AbstractTransaction transaction = read(envelope);
    if (failures.happens(Kind.TIMEOUT_BEFORE_INCLUSION)) {
      throw timeout(transaction);
    }
    Reply reply = reply(network.submit(envelope), transaction, envelope);
    LockSupport.parkNanos(failures.delay().toNanos());
    if (failures.happens(Kind.DROPPED_AFTER_INCLUSION)) {
      return Optional.empty();
    }
    if (failures.happens(Kind.TIMEOUT_AFTER_INCLUSION)) {
      throw timeout(transaction);
    }
    return Optional.of(reply);
  }

  private static AbstractTransaction read(String envelope) {
    try {
      return StandaloneNetwork.read(envelope);
    } catch (IllegalArgumentException malformed) {
      throw Reply.problem(
          400, "Transaction Malformed", "No envelope.", Map.of("envelope_xdr", envelope));
    }
  }

  private static Reply timeout(AbstractTransaction transaction) {
    return Reply.problem(504, "Timeout", "on demand", Map.of("hash", transaction.hashHex()));
  }

  private static Reply reply(
      StandaloneNetwork.Answer answer, AbstractTransaction transaction, String envelope) {
    if (answer.refused().isPresent()) {
      Refused refused = answer.refused().get();
      Map<String, Object> codes = new LinkedHashMap<>();
      codes.put("transaction", answer.inner() ? "tx_fee_bump_inner_failed" : refused.word());
      if (answer.inner()) {
        codes.put("inner_transaction", refused.word());
      }
      String inner =
          transaction instanceof FeeBumpTransaction bump
              ? bump.getInnerTransaction().hashHex()
              : transaction.hashHex();
      return failed(envelope, codes, ResultXdr.of(refused, answer.inner(), inner));
    }
    Included included = answer.included().orElseThrow();
    if (included.successful()) {
      return Reply.ok(HorizonJson.transaction(included));
    }
    Map<String, Object> codes = new LinkedHashMap<>();
    codes.put("transaction", included.bumped() ? "tx_fee_bump_inner_failed" : "tx_failed");
    if (included.bumped()) {
      codes.put("inner_transaction", "tx_failed");
    }
    codes.put("operations", included.operations().stream().map(Done::word).toList());
    return failed(envelope, codes, ResultXdr.of(included));
  }

  private static Reply failed(String envelope, Map<String, Object> codes, String result) {
    return Reply.problem(
        400,
        "Transaction Failed",
        "The transaction failed; see extras.",
        Map.of("envelope_xdr", envelope, "result_codes", codes, "result_xdr", result));
  }

  /** Ten thousand play lumens, for whoever asks: a new account, or more for an old one. */
  Reply friendbot(Map<String, String> query) {
    String address = query.getOrDefault("addr", "");
    KeyPair.fromAccountId(address);
    long head = network.head();
    Operation gift =
        network.account(address, head).isPresent()
            ? new PaymentOperation.Builder(address, Asset.create(Units.NATIVE), GIFT).build()
            : new CreateAccountOperation.Builder(address, GIFT).build();
    return byRoot(gift);
  }

  private Reply byRoot(Operation operation) {
    KeyPair root = StandaloneNetwork.root();
    Reply last = null;
    for (int attempt = 0; attempt < 3; attempt++) {
      long sequence = network.account(root.getAccountId(), network.head()).orElseThrow().sequence;
      Transaction transaction =
          new TransactionBuilder(
                  new Account(root.getAccountId(), sequence), StandaloneNetwork.NETWORK)
              .setBaseFee(network.feePerOperation())
              .addOperation(operation)
              .addPreconditions(
                  TransactionPreconditions.builder().timeBounds(new TimeBounds(0, 0)).build())
              .build();
      transaction.sign(root);
      String envelope = transaction.toEnvelopeXdrBase64();
      last = reply(network.submit(envelope), transaction, envelope);
      if (last.status() < 400) {
        return last;
      }
    }
    throw last;
  }

  private Reply demand(Map<String, String> form) {
    String kind = form.getOrDefault("kind", "");
    if (kind.equals("lag")) {
      failures.lag(Long.parseLong(form.getOrDefault("ledgers", "0")));
    } else if (kind.equals("delay")) {
      failures.delay(Duration.ofMillis(Long.parseLong(form.getOrDefault("millis", "0"))));
    } else if (kind.equals("fee")) {
      network.demandFee(Long.parseLong(form.getOrDefault("stroops", "100")));
    } else {
      failures.next(Kind.parse(kind), Integer.parseInt(form.getOrDefault("times", "1")));
    }
    return Reply.ok(Map.of("demanded", List.of(kind)));
  }
}
