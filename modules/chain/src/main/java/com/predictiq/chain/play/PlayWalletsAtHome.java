package com.predictiq.chain.play;

import com.predictiq.chain.ChainRefusal;
import com.predictiq.chain.DepositAddress;
import com.predictiq.chain.Deposits;
import com.predictiq.chain.Faucet;
import com.predictiq.chain.PlayWallet;
import com.predictiq.chain.PlayWallets;
import com.predictiq.chain.network.AccountState;
import com.predictiq.chain.network.Keys;
import com.predictiq.chain.network.NetworkFailed;
import com.predictiq.chain.network.Sent;
import com.predictiq.chain.network.Stellar;
import com.predictiq.chain.network.StellarAssets;
import com.predictiq.kernel.Amount;
import com.predictiq.kernel.Asset;
import com.predictiq.kernel.Rejected;
import com.predictiq.members.MemberId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigInteger;
import java.util.Optional;
import org.stellar.sdk.Account;
import org.stellar.sdk.KeyPair;
import org.stellar.sdk.Memo;
import org.stellar.sdk.PaymentOperation;
import org.stellar.sdk.TimeBounds;
import org.stellar.sdk.Transaction;
import org.stellar.sdk.TransactionBuilder;
import org.stellar.sdk.TransactionPreconditions;

/** Each with a key made from the secret of the installation and the member. */
@ApplicationScoped
class PlayWalletsAtHome implements PlayWallets {

  private static final String NATIVE = "native";
  private static final long FEE = 1_000;

  private final Stellar stellar;
  private final StellarAssets assets;
  private final Deposits deposits;
  private final Faucet faucet;

  @Inject
  PlayWalletsAtHome(Stellar stellar, StellarAssets assets, Deposits deposits, Faucet faucet) {
    this.stellar = stellar;
    this.assets = assets;
    this.deposits = deposits;
    this.faucet = faucet;
  }

  @Override
  public PlayWallet of(MemberId member) {
    String address = key(member).getAccountId();
    return new PlayWallet(
        address,
        new Amount(lumens(), state(address).map(one -> one.balances().get(NATIVE)).orElse(0L)),
        stellar.horizon());
  }

  @Override
  public PlayWallet fill(MemberId member) {
    faucet.give(key(member).getAccountId());
    return of(member);
  }

  @Override
  public PlayWallet deposit(MemberId member, String text) {
    KeyPair key = key(member);
    Amount amount =
        Amount.parse(lumens(), text)
            .filter(Amount::isPositive)
            .orElseThrow(
                () -> new Rejected(ChainRefusal.AMOUNT_NOT_PAYABLE, "XLM has 7 decimals."));
    AccountState wallet = state(key.getAccountId()).orElseThrow(PlayWalletsAtHome::tooPoor);
    Sent sent = send(payment(key, wallet.sequence(), amount, deposits.addressOf(member)));
    if (sent.kind() == Sent.Kind.REFUSED) {
      throw tooPoor();
    }
    if (sent.kind() != Sent.Kind.INCLUDED) {
      throw new Rejected(ChainRefusal.NETWORK_UNREACHABLE, "Look at your deposits before again.");
    }
    return of(member);
  }

  private Transaction payment(KeyPair key, long sequence, Amount amount, DepositAddress to) {
    Transaction payment =
        new TransactionBuilder(
                new Account(key.getAccountId(), sequence), stellar.config().passphrase())
            .setBaseFee(FEE)
            .addOperation(
                new PaymentOperation.Builder(
                        to.account(), org.stellar.sdk.Asset.create(NATIVE), amount.text())
                    .build())
            .addMemo(Memo.id(new BigInteger(to.memo())))
            .addPreconditions(
                TransactionPreconditions.builder().timeBounds(new TimeBounds(0, 0)).build())
            .build();
    payment.sign(key);
    return payment;
  }

  private Sent send(Transaction payment) {
    return stellar.watch().send(payment.toEnvelopeXdrBase64());
  }

  private Optional<AccountState> state(String address) {
    try {
      return stellar.watch().account(address);
    } catch (NetworkFailed away) {
      throw new Rejected(ChainRefusal.NETWORK_UNREACHABLE, "Nothing was moved.");
    }
  }

  private KeyPair key(MemberId member) {
    if (!stellar.config().atHome()) {
      throw new Rejected(ChainRefusal.NO_FAUCET, "BLOCKCHAIN_NETWORK is not standalone.");
    }
    return Keys.derived(stellar.config().custodySeed(), "play wallet of " + member);
  }

  private Asset lumens() {
    return assets.ofName(NATIVE).orElseThrow();
  }

  private static Rejected tooPoor() {
    return new Rejected(ChainRefusal.PLAY_WALLET_TOO_POOR, "Fill it by the faucet.");
  }
}
