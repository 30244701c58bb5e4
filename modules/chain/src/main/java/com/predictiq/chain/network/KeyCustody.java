package com.predictiq.chain.network;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.stellar.sdk.AbstractTransaction;
import org.stellar.sdk.Account;
import org.stellar.sdk.AccountConverter;
import org.stellar.sdk.Asset;
import org.stellar.sdk.BumpSequenceOperation;
import org.stellar.sdk.ChangeTrustAsset;
import org.stellar.sdk.ChangeTrustOperation;
import org.stellar.sdk.ClaimClaimableBalanceOperation;
import org.stellar.sdk.CreateAccountOperation;
import org.stellar.sdk.FeeBumpTransaction;
import org.stellar.sdk.KeyPair;
import org.stellar.sdk.Memo;
import org.stellar.sdk.Network;
import org.stellar.sdk.PaymentOperation;
import org.stellar.sdk.TimeBounds;
import org.stellar.sdk.Transaction;
import org.stellar.sdk.TransactionBuilder;
import org.stellar.sdk.TransactionPreconditions;
import org.stellar.sdk.xdr.CryptoKeyType;
import org.stellar.sdk.xdr.MuxedAccount;
import org.stellar.sdk.xdr.Uint256;
import org.stellar.sdk.xdr.Uint64;
import org.stellar.sdk.xdr.XdrUnsignedHyperInteger;

/** With a key in our own memory. */
final class KeyCustody implements Custody {

  private static final int SCALE = 7;
  private static final String MOST_TRUST = "922337203685.4775807";

  private final String seed;
  private final Network network;
  private final KeyPair custody;
  private final KeyPair fees;

  KeyCustody(String seed, Network network) {
    this.seed = seed;
    this.network = network;
    this.custody = KeyPair.fromSecretSeed(seed);
    this.fees = Keys.derived(seed, "fees");
  }

  @Override
  public String address() {
    return custody.getAccountId();
  }

  @Override
  public String feeAccount() {
    return fees.getAccountId();
  }

  @Override
  public String channel(int number) {
    return channelKey(number).getAccountId();
  }

  @Override
  public String muxedAddress(long id) {
    MuxedAccount.MuxedAccountMed25519 muxed = new MuxedAccount.MuxedAccountMed25519();
    muxed.setEd25519(new Uint256(custody.getPublicKey()));
    muxed.setId(new Uint64(new XdrUnsignedHyperInteger(BigInteger.valueOf(id))));
    MuxedAccount account = new MuxedAccount();
    account.setDiscriminant(CryptoKeyType.KEY_TYPE_MUXED_ED25519);
    account.setMed25519(muxed);
    return AccountConverter.enableMuxed().decode(account);
  }

  @Override
  public SignedPayment sign(PaymentOrder order) {
    KeyPair channel = channelKey(order.channel());
    PaymentOperation payment =
        new PaymentOperation.Builder(
                order.destination(), Asset.create(order.asset()), text(order.units()))
            .setSourceAccount(custody.getAccountId())
            .build();
    TransactionBuilder builder =
        from(channel, order.sequence(), order.until()).addOperation(payment);
    order.memo().map(KeyCustody::memo).ifPresent(builder::addMemo);
    return signed(builder.build(), channel, custody);
  }

  @Override
  public SignedPayment claim(String balance, int channel, long sequence, Instant until) {
    KeyPair lender = channelKey(channel);
    ClaimClaimableBalanceOperation claim =
        new ClaimClaimableBalanceOperation.Builder(balance)
            .setSourceAccount(custody.getAccountId())
            .build();
    return signed(from(lender, sequence, until).addOperation(claim).build(), lender, custody);
  }

  @Override
  public String bumped(String envelope, long feePerOperation) {
    FeeBumpTransaction bump =
        new FeeBumpTransaction.Builder(transaction(envelope))
            .setBaseFee(feePerOperation)
            .setFeeAccount(fees.getAccountId())
            .build();
    bump.sign(fees);
    return bump.toEnvelopeXdrBase64();
  }

  @Override
  public String openChannels(List<Integer> channels, long units, long sequence) {
    TransactionBuilder builder = from(fees, sequence, Instant.EPOCH);
    channels.forEach(
        number ->
            builder.addOperation(
                new CreateAccountOperation.Builder(channel(number), text(units)).build()));
    return signed(builder.build(), fees).envelope();
  }

  @Override
  public String trust(String asset, long sequence) {
    ChangeTrustOperation trust =
        new ChangeTrustOperation.Builder(ChangeTrustAsset.create(Asset.create(asset)), MOST_TRUST)
            .setSourceAccount(custody.getAccountId())
            .build();
    return signed(from(fees, sequence, Instant.EPOCH).addOperation(trust).build(), fees, custody)
        .envelope();
  }

  /** Leaves the account's number where it is: an operation that does nothing. */
  @Override
  public SignedPayment anchor(byte[] hash, long sequence, Instant until) {
    return signed(
        from(fees, sequence, until)
            .addOperation(new BumpSequenceOperation.Builder(0).build())
            .addMemo(Memo.hash(hash))
            .build(),
        fees);
  }

  private KeyPair channelKey(int number) {
    return Keys.derived(seed, "channel " + number);
  }

  /** The epoch stands for no end. */
  private TransactionBuilder from(KeyPair source, long sequence, Instant until) {
    return new TransactionBuilder(
            AccountConverter.enableMuxed(),
            new Account(source.getAccountId(), sequence - 1),
            network)
        .setBaseFee(AbstractTransaction.MIN_BASE_FEE)
        .addPreconditions(
            TransactionPreconditions.builder()
                .timeBounds(new TimeBounds(0, until.getEpochSecond()))
                .build());
  }

  private static SignedPayment signed(Transaction transaction, KeyPair... keys) {
    for (KeyPair key : keys) {
      transaction.sign(key);
    }
    return new SignedPayment(transaction.hashHex(), transaction.toEnvelopeXdrBase64());
  }

  private Transaction transaction(String envelope) {
    try {
      return (Transaction)
          AbstractTransaction.fromEnvelopeXdr(AccountConverter.enableMuxed(), envelope, network);
    } catch (IOException notOurs) {
      throw new IllegalStateException("an envelope of ours cannot be read", notOurs);
    }
  }

  /** Digits alone are a number, as everybody means them; all else is text. */
  private static Memo memo(String text) {
    return Optional.of(text)
        .filter(it -> it.matches("0|[1-9][0-9]{0,19}"))
        .map(BigInteger::new)
        .filter(it -> it.bitLength() <= Long.SIZE)
        .<Memo>map(Memo::id)
        .orElseGet(() -> Memo.text(text));
  }

  static String text(long units) {
    return BigDecimal.valueOf(units, SCALE).toPlainString();
  }

  static long units(String amount) {
    return new BigDecimal(amount).movePointRight(SCALE).longValueExact();
  }

  @Override
  public String toString() {
    return "custody " + address();
  }
}
