package com.predictiq.chain.network;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.stellar.sdk.AbstractTransaction;
import org.stellar.sdk.AccountConverter;
import org.stellar.sdk.Claimant;
import org.stellar.sdk.CreateClaimableBalanceOperation;
import org.stellar.sdk.FeeBumpTransaction;
import org.stellar.sdk.Network;
import org.stellar.sdk.Transaction;
import org.stellar.sdk.responses.TransactionResponse;
import org.stellar.sdk.responses.operations.CreateClaimableBalanceOperationResponse;
import org.stellar.sdk.responses.operations.OperationResponse;

/**
 * What was set aside for an account. Its number is not in the list of operations; it follows from
 * the envelope, which is read for the times as well.
 */
final class HorizonBalances {

  private static final Logger LOG = Logger.getLogger("predictiq.chain");
  private static final int ORDER_MASK = 0xFFF;

  private final String account;
  private final Network network;

  HorizonBalances(String account, Network network) {
    this.account = account;
    this.network = network;
  }

  /**
   * Empty for what is not for the account, and for what failed. What the library cannot read is
   * nobody's loss, for it stays where it is; it must not keep the payments after it from coming in.
   */
  Optional<ClaimableBalance> of(OperationResponse operation) {
    boolean made =
        operation instanceof CreateClaimableBalanceOperationResponse
            && Boolean.TRUE.equals(operation.isTransactionSuccessful());
    try {
      return made ? operation.getTransaction().flatMap(by -> of(operation, by)) : Optional.empty();
    } catch (RuntimeException unreadable) {
      LOG.log(
          Level.WARNING, "A claimable balance is not understood: " + operation.getId(), unreadable);
      return Optional.empty();
    }
  }

  private Optional<ClaimableBalance> of(OperationResponse operation, TransactionResponse by) {
    Transaction envelope = envelope(by.getEnvelopeXdr());
    int index = (int) (operation.getId() & ORDER_MASK) - 1;
    if (!(envelope.getOperations()[index] instanceof CreateClaimableBalanceOperation made)) {
      throw new IllegalArgumentException("operation " + operation.getId() + " is another there");
    }
    Instant at = Instant.parse(operation.getCreatedAt());
    return made.getClaimants().stream()
        .filter(one -> one.getDestination().equals(account))
        .map(Claimant::getPredicate)
        .findFirst()
        .map(
            predicate ->
                new ClaimableBalance(
                    id(envelope, index),
                    operation.getId(),
                    HorizonPayments.hash(operation),
                    operation.getSourceAccount(),
                    made.getAsset().toString(),
                    KeyCustody.units(made.getAmount()),
                    HorizonPayments.text(by.getMemo()),
                    ClaimTimes.of(predicate.toXdr(), at),
                    at));
  }

  private Transaction envelope(String xdr) {
    try {
      AbstractTransaction read =
          AbstractTransaction.fromEnvelopeXdr(AccountConverter.enableMuxed(), xdr, network);
      return read instanceof FeeBumpTransaction bump
          ? bump.getInnerTransaction()
          : (Transaction) read;
    } catch (IOException unreadable) {
      throw new IllegalArgumentException("an envelope that cannot be read", unreadable);
    }
  }

  private static String id(Transaction envelope, int index) {
    try {
      return envelope.getClaimableBalanceId(index);
    } catch (IOException neverInMemory) {
      throw new IllegalStateException(neverInMemory);
    }
  }
}
