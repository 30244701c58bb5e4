package com.predictiq.chain.network;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.stellar.sdk.AccountConverter;
import org.stellar.sdk.AccountRequiresMemoException;
import org.stellar.sdk.Asset;
import org.stellar.sdk.KeyPair;
import org.stellar.sdk.Memo;
import org.stellar.sdk.Network;
import org.stellar.sdk.Operation;
import org.stellar.sdk.PaymentOperation;
import org.stellar.sdk.TimeBounds;
import org.stellar.sdk.Transaction;
import org.stellar.sdk.TransactionBuilder;
import org.stellar.sdk.TransactionPreconditions;
import org.stellar.sdk.responses.SubmitTransactionResponse;

/** Somebody with a wallet, who uses the SDK as everybody does. */
public final class Person {

  private static final HttpClient HTTP = HttpClient.newHttpClient();

  public final KeyPair key = KeyPair.random();
  private final GivenStellar stellar;

  Person(GivenStellar stellar) {
    this.stellar = stellar;
    befriend(stellar.horizon.url(), key.getAccountId());
  }

  public static void befriend(URI friendbot, String account) {
    HttpRequest ask =
        HttpRequest.newBuilder(friendbot.resolve("/friendbot?addr=" + account)).build();
    try {
      if (HTTP.send(ask, HttpResponse.BodyHandlers.discarding()).statusCode() != 200) {
        throw new IllegalStateException("the friendbot gives nothing");
      }
    } catch (IOException | InterruptedException failed) {
      throw new IllegalStateException(failed);
    }
  }

  public String address() {
    return key.getAccountId();
  }

  public SubmitTransactionResponse pay(String to, String amount, Memo memo) {
    return pay(to, "native", amount, memo);
  }

  public SubmitTransactionResponse pay(String to, String asset, String amount, Memo memo) {
    return submit(memo, new PaymentOperation.Builder(to, Asset.create(asset), amount).build());
  }

  public SubmitTransactionResponse submit(Memo memo, Operation... operations) {
    return send(signed(memo, operations));
  }

  public SubmitTransactionResponse send(Transaction transaction) {
    try {
      return stellar.server.submitTransaction(transaction, true);
    } catch (IOException | AccountRequiresMemoException failed) {
      throw new IllegalStateException(failed);
    }
  }

  public Transaction signed(Memo memo, Operation... operations) {
    return signed(memo, 100, operations);
  }

  public Transaction signed(Memo memo, long fee, Operation... operations) {
    Transaction transaction = unsigned(memo, fee, operations);
    transaction.sign(key);
    return transaction;
  }

  public Transaction unsigned(Memo memo, Operation... operations) {
    return unsigned(memo, 100, operations);
  }

  private Transaction unsigned(Memo memo, long fee, Operation... operations) {
    try {
      TransactionBuilder builder =
          new TransactionBuilder(
                  AccountConverter.enableMuxed(),
                  stellar.server.accounts().account(address()),
                  Network.STANDALONE)
              .setBaseFee(fee)
              .addMemo(memo)
              .addPreconditions(
                  TransactionPreconditions.builder().timeBounds(new TimeBounds(0, 0)).build());
      for (Operation operation : operations) {
        builder.addOperation(operation);
      }
      return builder.build();
    } catch (IOException failed) {
      throw new IllegalStateException(failed);
    }
  }

  public Map<String, Long> balances() {
    return stellar.watch().account(address()).orElseThrow().balances();
  }
}
