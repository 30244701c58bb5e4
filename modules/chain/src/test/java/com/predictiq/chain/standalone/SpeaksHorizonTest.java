package com.predictiq.chain.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.predictiq.chain.network.GivenStellar;
import com.predictiq.chain.network.NetworkFailed;
import com.predictiq.chain.network.Person;
import com.predictiq.chain.standalone.Failures.Kind;
import java.io.IOException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.stellar.sdk.AccountMergeOperation;
import org.stellar.sdk.Asset;
import org.stellar.sdk.ChangeTrustAsset;
import org.stellar.sdk.ChangeTrustOperation;
import org.stellar.sdk.ClaimClaimableBalanceOperation;
import org.stellar.sdk.Claimant;
import org.stellar.sdk.CreateAccountOperation;
import org.stellar.sdk.CreateClaimableBalanceOperation;
import org.stellar.sdk.FeeBumpTransaction;
import org.stellar.sdk.KeyPair;
import org.stellar.sdk.Memo;
import org.stellar.sdk.Network;
import org.stellar.sdk.Operation;
import org.stellar.sdk.PathPaymentStrictSendOperation;
import org.stellar.sdk.PaymentOperation;
import org.stellar.sdk.Predicate;
import org.stellar.sdk.SetOptionsOperation;
import org.stellar.sdk.Signer;
import org.stellar.sdk.TimeBounds;
import org.stellar.sdk.Transaction;
import org.stellar.sdk.TransactionBuilder;
import org.stellar.sdk.TransactionPreconditions;
import org.stellar.sdk.requests.EventListener;
import org.stellar.sdk.responses.ClaimableBalanceResponse;
import org.stellar.sdk.responses.SubmitTransactionResponse;
import org.stellar.sdk.responses.SubmitTransactionTimeoutResponseException;
import org.stellar.sdk.responses.operations.OperationResponse;
import org.stellar.sdk.xdr.ClaimableBalanceID;
import org.stellar.sdk.xdr.TransactionResult;
import org.stellar.sdk.xdr.TransactionResultCode;

/** The SDK as it is, against the network at home. */
class SpeaksHorizonTest {

  private final GivenStellar stellar = new GivenStellar();
  private final Person ann = stellar.person();
  private final Person bob = stellar.person();

  @AfterEach
  void close() {
    stellar.close();
  }

  @Test
  void a_payment_arrives_and_costs_its_fee() throws IOException {
    SubmitTransactionResponse paid = ann.pay(bob.address(), "12.5", Memo.id(7L));
    assertThat(paid.isSuccess()).isTrue();
    assertThat(paid.getDecodedTransactionResult().orElseThrow().getFeeCharged().getInt64())
        .isEqualTo(100);
    assertThat(ann.balances()).containsEntry("native", 99_874_999_900L);
    assertThat(bob.balances()).containsEntry("native", 100_125_000_000L);
    var found = stellar.server.transactions().transaction(paid.getHash());
    assertThat(found.getMemo()).isEqualTo(Memo.id(7L));
    assertThat(found.isSuccessful()).isTrue();
  }

  @Test
  void what_is_sent_twice_is_included_once() {
    Transaction payment = ann.signed(Memo.none(), payment(bob, "1"));
    String first = ann.send(payment).getHash();
    assertThat(ann.send(payment).getHash()).isEqualTo(first);
    assertThat(bob.balances()).containsEntry("native", 100_010_000_000L);
  }

  @Test
  void a_used_number_a_foreign_signature_and_one_too_many_are_refused() {
    Transaction late = ann.signed(Memo.text("late"), payment(bob, "1"));
    ann.pay(bob.address(), "1", Memo.none());
    assertThat(code(ann.send(late))).isEqualTo("tx_bad_seq");
    Transaction forged = ann.unsigned(Memo.none(), payment(bob, "1"));
    forged.sign(bob.key);
    assertThat(code(ann.send(forged))).isEqualTo("tx_bad_auth");
    Transaction crowded = ann.signed(Memo.none(), payment(bob, "1"));
    crowded.sign(bob.key);
    assertThat(code(ann.send(crowded))).isEqualTo("tx_bad_auth_extra");
  }

  @Test
  void what_has_ended_is_not_included_any_more() throws IOException {
    Transaction payment =
        new TransactionBuilder(stellar.server.accounts().account(ann.address()), Network.STANDALONE)
            .setBaseFee(100)
            .addOperation(payment(bob, "1"))
            .addPreconditions(
                TransactionPreconditions.builder()
                    .timeBounds(new TimeBounds(0, stellar.clock.instant().getEpochSecond() + 60))
                    .build())
            .build();
    payment.sign(ann.key);
    stellar.pass(Duration.ofSeconds(61));
    assertThat(code(ann.send(payment))).isEqualTo("tx_too_late");
  }

  @Test
  void thresholds_ask_for_more_than_one_key() {
    ann.submit(
        Memo.none(),
        new SetOptionsOperation.Builder()
            .setSigner(Signer.ed25519PublicKey(bob.key), 1)
            .setMediumThreshold(2)
            .build());
    assertThat(code(ann.send(ann.signed(Memo.none(), payment(bob, "1"))))).isEqualTo("tx_bad_auth");
    Transaction both = ann.signed(Memo.none(), payment(bob, "1"));
    both.sign(bob.key);
    assertThat(ann.send(both).isSuccess()).isTrue();
  }

  @Test
  void an_asset_needs_a_trustline_with_room() {
    String dollar = "USDC:" + ann.address();
    assertThat(operationCode(ann.pay(bob.address(), dollar, "5", Memo.none())))
        .isEqualTo("op_no_trust");
    bob.submit(
        Memo.none(),
        new ChangeTrustOperation.Builder(ChangeTrustAsset.create(Asset.create(dollar)), "8")
            .build());
    assertThat(ann.pay(bob.address(), dollar, "5", Memo.none()).isSuccess()).isTrue();
    assertThat(operationCode(ann.pay(bob.address(), dollar, "5", Memo.none())))
        .isEqualTo("op_line_full");
    assertThat(bob.balances()).containsEntry(dollar, 50_000_000L);
  }

  @Test
  void a_failed_operation_undoes_the_others_and_still_costs() throws IOException {
    String nobody = KeyPair.random().getAccountId();
    SubmitTransactionResponse failed =
        ann.submit(
            Memo.none(),
            payment(bob, "1"),
            new PaymentOperation.Builder(nobody, Asset.create("native"), "1").build());
    assertThat(failed.getExtras().getResultCodes().getOperationsResultCodes())
        .containsExactly("op_success", "op_no_destination");
    assertThat(
            TransactionResult.fromXdrBase64(failed.getExtras().getResultXdr())
                .getResult()
                .getDiscriminant())
        .isEqualTo(TransactionResultCode.txFAILED);
    assertThat(bob.balances()).containsEntry("native", 100_000_000_000L);
    assertThat(ann.balances()).containsEntry("native", 99_999_999_800L);
  }

  @Test
  void somebody_else_pays_the_fee_by_a_bump() throws Exception {
    Transaction inner = ann.signed(Memo.none(), payment(bob, "1"));
    FeeBumpTransaction bump =
        new FeeBumpTransaction.Builder(inner).setBaseFee(200).setFeeAccount(bob.address()).build();
    bump.sign(bob.key);
    SubmitTransactionResponse paid = stellar.server.submitTransaction(bump, true);
    assertThat(paid.isSuccess()).isTrue();
    assertThat(paid.getDecodedTransactionResult().orElseThrow().getResult().getDiscriminant())
        .isEqualTo(TransactionResultCode.txFEE_BUMP_INNER_SUCCESS);
    assertThat(ann.balances()).containsEntry("native", 99_990_000_000L);
    assertThat(stellar.server.transactions().transaction(inner.hashHex()).getInner())
        .hasValueSatisfying(one -> assertThat(one.getHash()).isEqualTo(inner.hashHex()));
  }

  @Test
  void every_kind_of_payment_is_in_the_list() throws IOException {
    Person cid = stellar.person();
    ann.submit(
        Memo.none(),
        new PathPaymentStrictSendOperation.Builder(
                Asset.create("native"), "3", bob.address(), Asset.create("native"), "3")
            .setPath(new Asset[0])
            .build());
    bob.submit(
        Memo.none(),
        new CreateAccountOperation.Builder(KeyPair.random().getAccountId(), "2").build());
    cid.submit(Memo.none(), new AccountMergeOperation.Builder(bob.address()).build());
    var page = stellar.watch().paymentsAfter(bob.address(), 0, 200);
    assertThat(page.payments()).hasSize(4).extracting(one -> one.units()).contains(99_999_999_900L);
    assertThat(page.completeTo()).isPositive();
    assertThat(stellar.watch().account(cid.address())).isEmpty();
  }

  @Test
  void money_is_set_aside_listed_and_fetched_once_by_who_may() throws IOException {
    Predicate later =
        new Predicate.Not(
            new Predicate.AbsBefore(stellar.clock.instant().plusSeconds(60).getEpochSecond()));
    Transaction made =
        ann.signed(
            Memo.text("for bob"),
            new CreateClaimableBalanceOperation.Builder(
                    "7", Asset.create("native"), List.of(new Claimant(bob.address(), later)))
                .build());
    SubmitTransactionResponse answer = ann.send(made);
    String id = made.getClaimableBalanceId(0);
    assertThat(answer.getDecodedTransactionResult().orElseThrow().getResult().getResults()[0])
        .extracting(it -> it.getTr().getCreateClaimableBalanceResult().getBalanceID().getV0())
        .isEqualTo(ClaimableBalanceID.fromXdrByteArray(hex(id)).getV0());
    ClaimableBalanceResponse waiting =
        stellar.server.claimableBalances().forClaimant(bob.address()).execute().getRecords().get(0);
    assertThat(waiting.getId()).isEqualTo(id);
    assertThat(waiting.getAmount()).isEqualTo("7.0000000");
    assertThat(waiting.getClaimants().get(0).getPredicate()).isEqualTo(later);
    assertThat(ann.balances()).containsEntry("native", 99_929_999_900L);
    Operation claim = new ClaimClaimableBalanceOperation.Builder(id).build();
    assertThat(operationCode(bob.submit(Memo.none(), claim))).isEqualTo("op_cannot_claim");
    stellar.pass(Duration.ofMinutes(2));
    assertThat(operationCode(ann.submit(Memo.none(), claim))).isEqualTo("op_cannot_claim");
    assertThat(bob.submit(Memo.none(), claim).isSuccess()).isTrue();
    assertThat(operationCode(bob.submit(Memo.none(), claim))).isEqualTo("op_does_not_exist");
    assertThat(bob.balances()).containsEntry("native", 100_069_999_700L);
    assertThat(stellar.server.claimableBalances().forClaimant(bob.address()).execute().getRecords())
        .isEmpty();
    assertThat(stellar.server.operations().forAccount(bob.address()).execute().getRecords())
        .extracting(OperationResponse::getType)
        .containsExactly("create_account", "create_claimable_balance", "claim_claimable_balance");
    assertThat(stellar.server.payments().forAccount(bob.address()).execute().getRecords())
        .hasSize(1);
  }

  private static byte[] hex(String text) {
    return HexFormat.of().parseHex(text);
  }

  @Test
  void a_server_fails_as_it_is_told_to() {
    stellar.failures.next(Kind.TIMEOUT_AFTER_INCLUSION, 1);
    Transaction payment = ann.signed(Memo.none(), payment(bob, "1"));
    assertThatThrownBy(() -> ann.send(payment))
        .isInstanceOf(SubmitTransactionTimeoutResponseException.class);
    assertThat(stellar.watch().inclusion(payment.hashHex())).isPresent();
    stellar.failures.lag(1);
    assertThat(bob.balances()).containsEntry("native", 100_000_000_000L);
    assertThat(stellar.watch().inclusion(payment.hashHex())).isEmpty();
    stellar.failures.lag(0);
    stellar.failures.next(Kind.TOO_MANY, 1);
    assertThatThrownBy(bob::balances).isInstanceOf(NetworkFailed.class);
  }

  @Test
  void payments_are_streamed_as_they_come() throws Exception {
    List<String> heard = new CopyOnWriteArrayList<>();
    CountDownLatch three = new CountDownLatch(3);
    var stream =
        stellar.server.payments().forAccount(bob.address()).cursor("0").stream(
            new EventListener<OperationResponse>() {
              @Override
              public void onEvent(OperationResponse one) {
                heard.add(one.getType());
                three.countDown();
              }

              @Override
              public void onFailure(Optional<Throwable> error, Optional<Integer> code) {
                // the stream begins anew by itself
              }
            });
    ann.pay(bob.address(), "1", Memo.none());
    ann.pay(bob.address(), "2", Memo.none());
    assertThat(three.await(20, TimeUnit.SECONDS)).isTrue();
    stream.close();
    assertThat(heard).containsExactly("create_account", "payment", "payment");
  }

  private static PaymentOperation payment(Person to, String amount) {
    return new PaymentOperation.Builder(to.address(), Asset.create("native"), amount).build();
  }

  private static String code(SubmitTransactionResponse answer) {
    return answer.getExtras().getResultCodes().getTransactionResultCode();
  }

  private static String operationCode(SubmitTransactionResponse answer) {
    return answer.getExtras().getResultCodes().getOperationsResultCodes().get(0);
  }
}
