package com.predictiq.chain.network;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import org.stellar.sdk.Memo;
import org.stellar.sdk.MemoHash;
import org.stellar.sdk.MemoId;
import org.stellar.sdk.MemoNone;
import org.stellar.sdk.MemoReturnHash;
import org.stellar.sdk.MemoText;
import org.stellar.sdk.responses.TransactionResponse;
import org.stellar.sdk.responses.effects.AccountCreditedEffectResponse;
import org.stellar.sdk.responses.effects.EffectResponse;
import org.stellar.sdk.responses.operations.AccountMergeOperationResponse;
import org.stellar.sdk.responses.operations.ClaimClaimableBalanceOperationResponse;
import org.stellar.sdk.responses.operations.CreateAccountOperationResponse;
import org.stellar.sdk.responses.operations.CreateClaimableBalanceOperationResponse;
import org.stellar.sdk.responses.operations.OperationResponse;
import org.stellar.sdk.responses.operations.PathPaymentBaseOperationResponse;
import org.stellar.sdk.responses.operations.PaymentOperationResponse;

/** What the operations of an account's list brought or took, whatever kind they are. */
final class HorizonPayments {

  private static final String NATIVE = "native";

  private final String account;
  private final LongFunction<List<EffectResponse>> effects;

  HorizonPayments(String account, LongFunction<List<EffectResponse>> effects) {
    this.account = account;
    this.effects = effects;
  }

  /** Empty for what failed, and for kinds that move nothing we count. */
  Optional<Payment> of(OperationResponse operation) {
    if (!Boolean.TRUE.equals(operation.isTransactionSuccessful())) {
      return Optional.empty();
    }
    if (operation instanceof PaymentOperationResponse paid) {
      return Optional.of(
          payment(operation, paid.getFrom(), paid.getTo())
              .of(paid.getAsset().toString(), paid.getAmount(), text(paid.getToMuxedId())));
    }
    if (operation instanceof PathPaymentBaseOperationResponse paid) {
      return Optional.of(path(paid));
    }
    if (operation instanceof CreateAccountOperationResponse made) {
      return Optional.of(
          payment(operation, made.getFunder(), made.getAccount())
              .of(NATIVE, made.getStartingBalance(), Optional.empty()));
    }
    if (operation instanceof AccountMergeOperationResponse merged) {
      return credited(merged.getId(), merged.getInto())
          .map(
              credit ->
                  payment(merged, merged.getAccount(), merged.getInto())
                      .of(NATIVE, credit.getAmount(), text(merged.getIntoMuxedId())));
    }
    return setAside(operation);
  }

  /** What was fetched came to us; what we have set aside for others has left us. */
  private Optional<Payment> setAside(OperationResponse operation) {
    if (operation instanceof ClaimClaimableBalanceOperationResponse claimed
        && account.equals(claimed.getClaimant())) {
      return credited(claimed.getId(), account)
          .map(
              credit ->
                  new Payment(
                      claimed.getId(),
                      hash(claimed),
                      claimed.getBalanceId(),
                      account,
                      credit.getAsset().toString(),
                      KeyCustody.units(credit.getAmount()),
                      Optional.empty(),
                      Optional.empty(),
                      Optional.of(claimed.getBalanceId()),
                      Instant.parse(claimed.getCreatedAt())));
    }
    if (operation instanceof CreateClaimableBalanceOperationResponse made
        && account.equals(made.getSourceAccount())) {
      return Optional.of(
          payment(made, account, "claimable balance")
              .of(made.getAssetString(), made.getAmount(), Optional.empty()));
    }
    return Optional.empty();
  }

  /** What a path brings is not what it takes: to us it brings, from us it takes. */
  private Payment path(PathPaymentBaseOperationResponse paid) {
    boolean out = account.equals(paid.getFrom());
    return payment(paid, paid.getFrom(), paid.getTo())
        .of(
            (out ? paid.getSourceAsset() : paid.getAsset()).toString(),
            out ? paid.getSourceAmount() : paid.getAmount(),
            text(paid.getToMuxedId()));
  }

  /** How much it was is said only by the effects of a merge, or of fetching. */
  private Optional<AccountCreditedEffectResponse> credited(long operation, String who) {
    return effects.apply(operation).stream()
        .filter(AccountCreditedEffectResponse.class::isInstance)
        .map(AccountCreditedEffectResponse.class::cast)
        .filter(credit -> credit.getAccount().equals(who))
        .findFirst();
  }

  private interface Rest {
    Payment of(String asset, String amount, Optional<String> muxedId);
  }

  private static Rest payment(OperationResponse operation, String from, String to) {
    return (asset, amount, muxedId) ->
        new Payment(
            operation.getId(),
            hash(operation),
            from,
            to,
            asset,
            KeyCustody.units(amount),
            operation
                .getTransaction()
                .map(TransactionResponse::getMemo)
                .flatMap(HorizonPayments::text),
            muxedId,
            Optional.empty(),
            Instant.parse(operation.getCreatedAt()));
  }

  /** That of what was signed by us, also when somebody has put it into a bump. */
  static String hash(OperationResponse operation) {
    return operation
        .getTransaction()
        .flatMap(TransactionResponse::getInner)
        .map(TransactionResponse.InnerTransaction::getHash)
        .orElse(operation.getTransactionHash());
  }

  private static Optional<String> text(Object number) {
    return Optional.ofNullable(number).map(Object::toString);
  }

  /** Never a text that could be taken for another kind's number. */
  static Optional<String> text(Memo memo) {
    if (memo == null || memo instanceof MemoNone) {
      return Optional.empty();
    }
    if (memo instanceof MemoId id) {
      return Optional.of(id.getId().toString());
    }
    if (memo instanceof MemoText text) {
      return Optional.of(text.getText());
    }
    if (memo instanceof MemoHash hash) {
      return Optional.of("hash:" + hash.getHexValue());
    }
    if (memo instanceof MemoReturnHash hash) {
      return Optional.of("return:" + hash.getHexValue());
    }
    return Optional.of("other");
  }
}
