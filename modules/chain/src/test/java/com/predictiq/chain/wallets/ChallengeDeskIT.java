package com.predictiq.chain.wallets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.predictiq.kernel.Rejected;
import com.predictiq.members.MembersRefusal;
import com.predictiq.members.WalletAddress;
import com.predictiq.platform.Sql;
import com.predictiq.testkit.SettableClock;
import com.predictiq.testkit.TestConfig;
import com.predictiq.testkit.TestDatabase;
import com.predictiq.testkit.WithDatabase;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.stellar.sdk.AbstractTransaction;
import org.stellar.sdk.KeyPair;
import org.stellar.sdk.Network;

/** Every way we know in which a challenge can be no good. Times are near now: the library looks. */
@WithDatabase
class ChallengeDeskIT {

  private static final String SECRET = "a secret of the tests, long enough for all";

  private final SettableClock clock = new SettableClock(InstantSource.system().instant());
  private final Sql sql;
  private final SpentChallenges spent;
  private final KeyPair wallet = KeyPair.random();
  private final ChallengeDesk desk;

  ChallengeDeskIT(TestDatabase database) {
    this.sql = new Sql(database.dataSource());
    this.spent = new SpentChallenges(sql, clock);
    this.desk = desk(config(Map.of()), AccountSigners.MASTER_KEY_ALONE);
  }

  @Test
  void whoever_signs_with_the_wallet_is_its_owner() {
    assertThat(desk.redeem(signed(challenge(), wallet))).isEqualTo(address(wallet));
  }

  @Test
  void every_node_knows_the_challenges_of_the_others() {
    ChallengeDesk other = desk(config(Map.of()), AccountSigners.MASTER_KEY_ALONE);
    assertThat(other.redeem(signed(challenge(), wallet))).isEqualTo(address(wallet));
  }

  @Test
  void a_challenge_is_good_once() {
    String transaction = signed(challenge(), wallet);
    desk.redeem(transaction);
    refused(transaction, MembersRefusal.CHALLENGE_REPLAYED);
    refused(signed(transaction, wallet), MembersRefusal.CHALLENGE_UNSIGNED);
  }

  /** The canary: a house that forgets what was used lets it in again. */
  @Test
  void without_memory_a_replay_is_let_in() {
    String transaction = signed(challenge(), wallet);
    desk.redeem(transaction);
    sql.change("delete from chain.spent_challenges");
    assertThat(desk.redeem(transaction)).isEqualTo(address(wallet));
  }

  @Test
  void of_many_who_send_the_same_at_once_one_is_let_in() {
    String transaction = signed(challenge(), wallet);
    List<CompletableFuture<Boolean>> all =
        IntStream.range(0, 8)
            .mapToObj(i -> CompletableFuture.supplyAsync(() -> isGood(transaction)))
            .toList();
    assertThat(all.stream().filter(CompletableFuture::join)).hasSize(1);
  }

  @Test
  void what_was_used_is_forgotten_when_it_could_not_be_shown_again() {
    desk.redeem(signed(challenge(), wallet));
    assertThat(spent.run()).isZero();
    clock.advance(Duration.ofMinutes(6));
    assertThat(spent.run()).isPositive();
  }

  @Test
  void its_time_is_over_after_five_minutes() {
    String transaction = signed(challenge(), wallet);
    clock.advance(Duration.ofMinutes(5));
    refused(transaction, MembersRefusal.CHALLENGE_EXPIRED);
  }

  @Test
  void the_library_looks_at_the_time_as_well() {
    clock.advance(Duration.ofMinutes(-30));
    refused(signed(challenge(), wallet), MembersRefusal.CHALLENGE_EXPIRED);
    clock.advance(Duration.ofMinutes(60));
    refused(signed(challenge(), wallet), MembersRefusal.CHALLENGE_EXPIRED);
  }

  @Test
  void the_owner_has_to_sign_and_nobody_else() {
    String transaction = challenge();
    refused(transaction, MembersRefusal.CHALLENGE_UNSIGNED);
    refused(signed(transaction, KeyPair.random()), MembersRefusal.CHALLENGE_UNSIGNED);
    refused(signed(transaction, wallet, KeyPair.random()), MembersRefusal.CHALLENGE_UNSIGNED);
    refused(
        signed(transaction, Stream.generate(KeyPair::random).limit(25).toArray(KeyPair[]::new)),
        MembersRefusal.CHALLENGE_INVALID);
  }

  @Test
  void signatures_must_have_the_weight_that_the_account_asks_for() {
    KeyPair first = KeyPair.random();
    KeyPair second = KeyPair.random();
    ChallengeDesk shared =
        desk(
            config(Map.of()),
            account ->
                new AccountSigners.Signers(
                    3, Map.of(first.getAccountId(), 2, second.getAccountId(), 1)));
    refused(shared, signed(challenge(), wallet), MembersRefusal.CHALLENGE_UNSIGNED);
    refused(shared, signed(challenge(), first), MembersRefusal.CHALLENGE_UNSIGNED);
    refused(shared, signed(challenge(), second), MembersRefusal.CHALLENGE_UNSIGNED);
    refused(shared, signed(challenge(), first, first), MembersRefusal.CHALLENGE_UNSIGNED);
    assertThat(shared.redeem(signed(challenge(), first, second))).isEqualTo(address(wallet));
  }

  @Test
  void what_was_made_for_another_place_is_not_good_here() {
    Map<String, String> places =
        Map.of(
            "predictiq.chain.home-domain", "other.example",
            "predictiq.chain.web-auth-domain", "auth.other.example",
            "predictiq.chain.wallet-network", "testnet",
            "predictiq.platform.secret", "another secret, which is long enough as well");
    places.forEach(
        (setting, value) -> {
          WalletsConfig elsewhere = config(Map.of(setting, value));
          String transaction =
              desk(elsewhere, AccountSigners.MASTER_KEY_ALONE).issue(address(wallet)).transaction();
          refused(
              signedFor(elsewhere.network(), transaction, wallet),
              MembersRefusal.CHALLENGE_INVALID);
        });
  }

  @Test
  void no_byte_of_it_can_be_changed() {
    byte[] good = Base64.getDecoder().decode(signed(challenge(), wallet));
    for (int i = 0; i < good.length; i += 7) {
      byte[] bad = good.clone();
      bad[i] ^= 1;
      String transaction = Base64.getEncoder().encodeToString(bad);
      Rejected no = catchThrowableOfType(Rejected.class, () -> desk.redeem(transaction));
      assertThat(no).as("byte " + i + " of " + good.length).isNotNull();
      assertThat(no.refusal())
          .isIn(MembersRefusal.CHALLENGE_INVALID, MembersRefusal.CHALLENGE_UNSIGNED);
    }
  }

  /** One that says it holds two billion operations, and the like. */
  @Test
  void a_strangers_xdr_is_not_read() {
    byte[] good = Base64.getDecoder().decode(signed(challenge(), wallet));
    byte[] huge = good.clone();
    for (int i = 4; i < huge.length - 144; i++) {
      huge[i] = 0x7f;
    }
    Stream.of(
            new byte[0],
            new byte[8],
            new byte[] {0, 0, 0, 2},
            new byte[] {0, 0, 0, 5, 0, 0, 0, 1},
            java.util.Arrays.copyOf(good, good.length - 1),
            java.util.Arrays.copyOf(good, good.length + 1),
            huge)
        .map(bytes -> Base64.getEncoder().encodeToString(bytes))
        .forEach(transaction -> refused(transaction, MembersRefusal.CHALLENGE_INVALID));
    refused("no base64!", MembersRefusal.CHALLENGE_INVALID);
  }

  @Test
  void wallets_can_read_who_will_ask_them_to_sign() {
    assertThat(desk.text())
        .contains("WEB_AUTH_ENDPOINT=\"https://house.example/api/v1/auth/wallet\"")
        .containsPattern("SIGNING_KEY=\"G[A-Z2-7]{55}\"")
        .contains("NETWORK_PASSPHRASE=\"" + Network.PUBLIC.getNetworkPassphrase() + "\"");
  }

  private String challenge() {
    return desk.issue(address(wallet)).transaction();
  }

  private ChallengeDesk desk(WalletsConfig config, AccountSigners signers) {
    return new ChallengeDesk(config, signers, spent, clock);
  }

  private static WalletsConfig config(Map<String, String> other) {
    TestConfig config =
        TestConfig.defaults()
            .with("predictiq.platform.secret", SECRET)
            .with("predictiq.chain.home-domain", "house.example");
    for (Map.Entry<String, String> setting : other.entrySet()) {
      config = config.with(setting.getKey(), setting.getValue());
    }
    return WalletsConfig.from(config);
  }

  private boolean isGood(String transaction) {
    try {
      desk.redeem(transaction);
      return true;
    } catch (Rejected replayed) {
      return false;
    }
  }

  private void refused(String transaction, MembersRefusal why) {
    refused(desk, transaction, why);
  }

  private static void refused(ChallengeDesk by, String transaction, MembersRefusal why) {
    Rejected no = catchThrowableOfType(Rejected.class, () -> by.redeem(transaction));
    assertThat(no).isNotNull();
    assertThat(no.refusal()).as(no.getMessage()).isEqualTo(why);
  }

  private static WalletAddress address(KeyPair key) {
    return new WalletAddress(key.getAccountId());
  }

  private static String signed(String transaction, KeyPair... keys) {
    return signedFor(Network.PUBLIC, transaction, keys);
  }

  private static String signedFor(Network network, String transaction, KeyPair... keys) {
    try {
      AbstractTransaction read = AbstractTransaction.fromEnvelopeXdr(transaction, network);
      for (KeyPair key : keys) {
        read.sign(key);
      }
      return read.toEnvelopeXdrBase64();
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
