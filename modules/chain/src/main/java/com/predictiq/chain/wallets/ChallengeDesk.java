package com.predictiq.chain.wallets;

import com.predictiq.chain.StellarToml;
import com.predictiq.kernel.Rejected;
import com.predictiq.members.MembersRefusal;
import com.predictiq.members.WalletAddress;
import com.predictiq.members.WalletChallenges;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.stellar.sdk.InvalidSep10ChallengeException;
import org.stellar.sdk.KeyPair;
import org.stellar.sdk.Sep10Challenge;
import org.stellar.sdk.TimeBounds;

/**
 * Makes challenges and looks at them again once they were signed. Nothing is kept of one before:
 * our own signature says that it is ours. The key comes from the secret of the installation, so
 * that all nodes have the same, and is used for nothing else.
 */
@ApplicationScoped
class ChallengeDesk implements WalletChallenges, StellarToml {

  private static final String MAC = "HmacSHA256";

  private final WalletsConfig config;
  private final AccountSigners accounts;
  private final SpentChallenges spent;
  private final InstantSource clock;
  private final KeyPair key;

  @Inject
  ChallengeDesk(
      WalletsConfig config, AccountSigners accounts, SpentChallenges spent, InstantSource clock) {
    this.config = config;
    this.accounts = accounts;
    this.spent = spent;
    this.clock = clock;
    this.key = KeyPair.fromSecretSeed(seed(config.secret()));
  }

  @Override
  public Challenge issue(WalletAddress wallet) {
    long now = clock.instant().getEpochSecond();
    try {
      String transaction =
          Sep10Challenge.newChallenge(
                  key,
                  config.network(),
                  wallet.text(),
                  config.homeDomain(),
                  config.webAuthDomain(),
                  new TimeBounds(now, now + config.challenge().toSeconds()))
              .toEnvelopeXdrBase64();
      return new Challenge(transaction, config.network().getNetworkPassphrase());
    } catch (InvalidSep10ChallengeException ourOwnFault) {
      throw new IllegalStateException(ourOwnFault);
    }
  }

  @Override
  public WalletAddress redeem(String transaction) {
    byte[] hash =
        SignedEnvelope.hashIfSignedBy(key, transaction, config.network())
            .orElseThrow(() -> invalid("It does not bear our signature."));
    Sep10Challenge.ChallengeTransaction challenge = read(transaction);
    requireSigned(transaction, challenge.getClientAccountId());
    Instant end = end(challenge);
    if (!spent.spend(hash, end)) {
      throw new Rejected(MembersRefusal.CHALLENGE_REPLAYED, "Each is good for one log-in.");
    }
    return new WalletAddress(challenge.getClientAccountId());
  }

  @Override
  public String text() {
    return """
    VERSION="2.0.0"
    NETWORK_PASSPHRASE="%s"
    SIGNING_KEY="%s"
    WEB_AUTH_ENDPOINT="https://%s/api/v1/auth/wallet"
    """
        .formatted(
            config.network().getNetworkPassphrase(), key.getAccountId(), config.webAuthDomain());
  }

  /** The library asks the machine's clock, ours is asked as well: it is the one tests can set. */
  private Sep10Challenge.ChallengeTransaction read(String transaction) {
    try {
      Sep10Challenge.ChallengeTransaction challenge =
          Sep10Challenge.readChallengeTransaction(
              transaction,
              key.getAccountId(),
              config.network(),
              config.homeDomain(),
              config.webAuthDomain());
      if (!clock.instant().isBefore(end(challenge))) {
        throw expired();
      }
      return challenge;
    } catch (InvalidSep10ChallengeException refused) {
      throw isAboutTime(refused) ? expired() : invalid(sentence(refused));
    } catch (IOException unreadable) {
      throw invalid("It cannot be read.");
    }
  }

  private void requireSigned(String transaction, String account) {
    AccountSigners.Signers signers = accounts.of(account);
    Set<Sep10Challenge.Signer> weighed =
        signers.weights().entrySet().stream()
            .map(one -> new Sep10Challenge.Signer(one.getKey(), one.getValue()))
            .collect(Collectors.toSet());
    try {
      Sep10Challenge.verifyChallengeTransactionThreshold(
          transaction,
          key.getAccountId(),
          config.network(),
          config.homeDomain(),
          config.webAuthDomain(),
          signers.threshold(),
          weighed);
    } catch (InvalidSep10ChallengeException refused) {
      throw new Rejected(MembersRefusal.CHALLENGE_UNSIGNED, sentence(refused));
    } catch (IOException unreadable) {
      throw invalid("It cannot be read.");
    }
  }

  private static Instant end(Sep10Challenge.ChallengeTransaction challenge) {
    return Instant.ofEpochSecond(
        challenge.getTransaction().getTimeBounds().getMaxTime().longValueExact());
  }

  private static boolean isAboutTime(InvalidSep10ChallengeException refused) {
    return sentence(refused).contains("timebounds") || sentence(refused).contains("expired");
  }

  private static String sentence(InvalidSep10ChallengeException refused) {
    return refused.getMessage() == null ? "It is no challenge." : refused.getMessage();
  }

  private static Rejected expired() {
    return new Rejected(MembersRefusal.CHALLENGE_EXPIRED, "Sign it sooner after it was made.");
  }

  private static Rejected invalid(String why) {
    return new Rejected(MembersRefusal.CHALLENGE_INVALID, why);
  }

  private static byte[] seed(String secret) {
    try {
      Mac mac = Mac.getInstance(MAC);
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), MAC));
      return mac.doFinal("chain: signing of challenges".getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }
}
