package com.predictiq.chain.network;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;
import okhttp3.Response;
import org.stellar.sdk.Network;
import org.stellar.sdk.Server;
import org.stellar.sdk.requests.ErrorResponse;
import org.stellar.sdk.requests.RequestBuilder.Order;
import org.stellar.sdk.requests.TooManyRequestsException;
import org.stellar.sdk.responses.AccountResponse;
import org.stellar.sdk.responses.RootResponse;
import org.stellar.sdk.responses.SubmitTransactionResponse;
import org.stellar.sdk.responses.SubmitTransactionTimeoutResponseException;
import org.stellar.sdk.responses.SubmitTransactionUnknownResponseException;
import org.stellar.sdk.responses.TransactionResponse;
import org.stellar.sdk.responses.operations.OperationResponse;

/** Through a Horizon server and the SDK. Every failure becomes the one that callers know. */
final class HorizonWatch implements ChainWatch, AutoCloseable {

  private static final String LATEST_LEDGER = "Latest-Ledger";
  private static final String MEMO_REQUIRED = "config.memo_required";
  private static final int NOT_FOUND = 404;
  private static final int MOST_IDLE = 8;

  /** Servers hang up on who is quiet for half a minute; a line is let go before that. */
  private static final long SHORTEST_PATIENCE = 10;

  private final Server server;
  private final Network network;
  private final ThreadLocal<Long> asOf = ThreadLocal.withInitial(() -> 0L);

  HorizonWatch(URI horizon, Network network, Duration timeout) {
    this.network = network;
    OkHttpClient http =
        new OkHttpClient.Builder()
            .connectTimeout(timeout)
            .readTimeout(timeout)
            .callTimeout(timeout.multipliedBy(2))
            .retryOnConnectionFailure(false)
            .connectionPool(new ConnectionPool(MOST_IDLE, SHORTEST_PATIENCE, TimeUnit.SECONDS))
            .addInterceptor(chain -> noted(chain.proceed(chain.request())))
            .build();
    this.server = new Server(horizon.toString(), http, http);
  }

  @Override
  public Head head() {
    RootResponse root = asked(server::root);
    return new Head(
        root.getHistoryLatestLedger(),
        Instant.parse(root.getHistoryLatestLedgerClosedAt()),
        root.getHistoryElderLedger(),
        root.getNetworkPassphrase());
  }

  @Override
  public PaymentPage paymentsAfter(String account, long operation, int most) {
    var answer =
        found(
            () ->
                server
                    .operations()
                    .forAccount(account)
                    .includeTransactions(true)
                    .cursor(Long.toString(operation))
                    .order(Order.ASC)
                    .limit(most)
                    .execute());
    if (answer.isEmpty()) {
      return new PaymentPage(List.of(), List.of(), 0, 0); // an account that is still to be opened
    }
    var records =
        answer.get().getRecords().stream()
            .filter(one -> one.getId() > operation)
            .sorted(Comparator.comparingLong(OperationResponse::getId))
            .toList();
    long completeTo = answer.get().getRecords().size() < most ? asOf.get() : 0;
    long readTo = records.isEmpty() ? 0 : records.get(records.size() - 1).getId();
    HorizonPayments payments = new HorizonPayments(account, id -> asked(() -> effects(id)));
    HorizonBalances balances = new HorizonBalances(account, network);
    return asked(
        () ->
            new PaymentPage(
                records.stream().flatMap(one -> payments.of(one).stream()).toList(),
                records.stream().flatMap(one -> balances.of(one).stream()).toList(),
                readTo,
                completeTo));
  }

  @Override
  public boolean isGone(String balance, long since) {
    return found(() -> server.claimableBalances().claimableBalance(balance)).isEmpty()
        && asOf.get() >= since;
  }

  @Override
  public Optional<AccountState> account(String address) {
    return found(() -> server.accounts().account(address)).map(one -> state(address, one));
  }

  @Override
  public Optional<Inclusion> inclusion(String hash) {
    return found(() -> server.transactions().transaction(hash)).map(one -> inclusion(hash, one));
  }

  @Override
  public Instant closedAt(long ledger) {
    return Instant.parse(asked(() -> server.ledgers().ledger(ledger)).getClosedAt());
  }

  @Override
  public Sent send(String envelope) {
    try {
      return sent(server.submitTransactionXdr(envelope));
    } catch (SubmitTransactionTimeoutResponseException
        | SubmitTransactionUnknownResponseException
        | ErrorResponse
        | IOException
        | TooManyRequestsException unclear) {
      return new Sent(Sent.Kind.UNKNOWN, unclear.getClass().getSimpleName());
    } catch (IllegalArgumentException | IllegalStateException nonsense) {
      return new Sent(Sent.Kind.UNKNOWN, "an answer that cannot be read");
    }
  }

  private static Sent sent(SubmitTransactionResponse answer) {
    if (answer.isSuccess()) {
      return new Sent(Sent.Kind.INCLUDED, answer.getHash());
    }
    String code =
        Optional.ofNullable(answer.getExtras())
            .map(SubmitTransactionResponse.Extras::getResultCodes)
            .map(codes -> codes.getTransactionResultCode() + " " + codes.getOperationsResultCodes())
            .orElse("no code");
    return new Sent(
        code.startsWith("tx_insufficient_fee") ? Sent.Kind.FEE_TOO_LOW : Sent.Kind.REFUSED, code);
  }

  private AccountState state(String address, AccountResponse account) {
    Map<String, Long> balances = new HashMap<>();
    Map<String, Long> rooms = new HashMap<>();
    for (AccountResponse.Balance one : account.getBalances()) {
      one.getAsset()
          .ifPresent(
              asset -> {
                long units = KeyCustody.units(one.getBalance());
                balances.put(asset.toString(), units);
                rooms.put(asset.toString(), room(one, units));
              });
    }
    return new AccountState(
        address,
        account.getSequenceNumber(),
        balances,
        rooms,
        account.getData() != null && "MQ==".equals(account.getData().get(MEMO_REQUIRED)),
        asOf.get());
  }

  private static long room(AccountResponse.Balance balance, long units) {
    boolean closed = Boolean.FALSE.equals(balance.getAuthorized());
    long limit = balance.getLimit() == null ? Long.MAX_VALUE : KeyCustody.units(balance.getLimit());
    return closed ? 0 : limit - units;
  }

  private static Inclusion inclusion(String hash, TransactionResponse transaction) {
    return new Inclusion(
        hash,
        transaction.isSuccessful(),
        transaction.getLedger(),
        Instant.parse(transaction.getCreatedAt()));
  }

  private List<org.stellar.sdk.responses.effects.EffectResponse> effects(long operation)
      throws IOException {
    return server.effects().forOperation(operation).execute().getRecords();
  }

  private Response noted(Response response) {
    String told = response.header(LATEST_LEDGER, "0");
    asOf.set(told.matches("[0-9]{1,10}") ? Long.parseLong(told) : 0L);
    return response;
  }

  private interface Question<T> {
    T ask() throws IOException;
  }

  private static <T> Optional<T> found(Question<T> question) {
    try {
      return Optional.of(question.ask());
    } catch (ErrorResponse error) {
      if (error.getCode() == NOT_FOUND) {
        return Optional.empty();
      }
      throw new NetworkFailed("Horizon answered " + error.getCode(), error);
    } catch (IOException | TooManyRequestsException | IllegalArgumentException failed) {
      throw new NetworkFailed("Horizon: " + failed.getMessage(), failed);
    }
  }

  private static <T> T asked(Question<T> question) {
    return found(question).orElseThrow(() -> new NetworkFailed("Horizon answered 404"));
  }

  @Override
  public void close() {
    server.close();
    server.getHttpClient().dispatcher().executorService().shutdown();
    server.getHttpClient().connectionPool().evictAll();
  }
}
