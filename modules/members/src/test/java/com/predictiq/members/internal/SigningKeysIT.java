package com.predictiq.members.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.predictiq.members.MemberId;
import com.predictiq.testkit.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.security.interfaces.ECPublicKey;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SigningKeysIT {

  private static final int CROWD = 16;
  private static final Duration MONTH = Duration.ofDays(30);

  private final TestDatabase database = TestDatabase.fresh();
  private final GivenMembers members = new GivenMembers(database);

  @AfterEach
  void drop_the_database() {
    members.close();
    database.close();
  }

  @Test
  void the_first_node_makes_a_key_and_all_share_it() {
    SigningKeys.SigningKey first = members.node().current();
    SigningKeys.SigningKey second = members.node().current();
    assertThat(second).isEqualTo(first);
    assertThat(keys()).isEqualTo(1);
  }

  @Test
  void there_is_never_more_than_one_in_use() {
    members.node().current();
    assertThatThrownBy(
            () ->
                members.sql.change(
                    """
                    insert into members.signing_keys
                    select 'x', public_key, sealed_private_key, created_at, null, signs_from
                      from members.signing_keys\
                    """))
        .hasMessageContaining("signing_keys_have_one_in_use");
  }

  @Test
  void the_private_half_is_not_in_the_database() {
    byte[] key = members.node().current().privateKey().getEncoded();
    byte[] sealed =
        members
            .sql
            .first("select sealed_private_key from members.signing_keys", row -> row.getBytes(1))
            .orElseThrow();
    assertThat(text(sealed)).doesNotContain(text(key));
    assertThat(KeyPairs.open(sealed, "another id", members.secrets().sealing())).isEmpty();
  }

  @Test
  void another_secret_retires_the_key_but_its_tokens_are_still_good() {
    MemberId ana = new MemberId(UUID.randomUUID());
    String token =
        new MintsTokens(members.node(), GivenMembers.CONFIG, members.ids)
            .mint(
                ana,
                UUID.randomUUID(),
                members.clock.instant(),
                members.clock.instant().plusSeconds(900));
    SigningKeys moved =
        new SigningKeys(
            new KeyStore(members.sql),
            GivenMembers.secrets("another secret, which is also long enough"),
            GivenMembers.CONFIG,
            members.chance,
            members.clock);
    String oldId = members.node().current().id();
    assertThat(moved.current().id()).isNotEqualTo(oldId);
    assertThat(members.reader().read(token)).contains(ana);
    assertThat(moved.jwks()).contains(oldId).contains(moved.current().id());
    members.clock.advance(Duration.ofHours(3));
    assertThat(moved.jwks()).doesNotContain(oldId);
  }

  @Test
  void a_house_that_has_just_opened_knows_its_tokens_however_many_come_at_once() {
    String header = Jwt.header(members.node().current().id());
    SigningKeys opened = members.node();
    CountDownLatch gate = new CountDownLatch(1);
    Executor crowd = one -> new Thread(one).start();
    List<CompletableFuture<Boolean>> known =
        Stream.generate(
                () -> CompletableFuture.supplyAsync(() -> knows(opened, header, gate), crowd))
            .limit(CROWD)
            .toList();
    gate.countDown();
    assertThat(known).allSatisfy(answer -> assertThat(answer.join()).isTrue());
  }

  @Test
  void its_first_key_is_known_at_once_whatever_strangers_have_shown_before() {
    SigningKeys keys = members.node();
    assertThat(keys.ofHeader(Jwt.header("no key of ours"))).isEmpty();
    assertThat(keys.ofHeader(Jwt.header(keys.current().id()))).isPresent();
  }

  @Test
  void a_key_that_has_served_its_time_is_followed_by_another_and_nobody_is_logged_out() {
    SigningKeys one = members.node();
    SigningKeys two = members.node();
    String old = one.current().id();
    members.clock.advance(MONTH);
    assertThat(one.run()).isEqualTo(1);
    assertThat(two.run()).isZero();
    assertThat(one.current().id()).isEqualTo(old);
    assertThat(two.jwks().split("\"kid\"")).as("the announced one is in the set").hasSize(3);
    members.clock.advance(SigningKeys.ANNOUNCED.plusMinutes(2));
    String fresh = one.current().id();
    assertThat(fresh).isNotEqualTo(old).isEqualTo(two.current().id());
    assertThat(two.ofHeader(Jwt.header(old))).as("tokens of before").isPresent();
    assertThat(two.ofHeader(Jwt.header(fresh))).isPresent();
    members.clock.advance(Duration.ofHours(2));
    assertThat(two.ofHeader(Jwt.header(old))).isEmpty();
    assertThat(two.jwks()).doesNotContain(old).contains(fresh);
  }

  @Test
  void a_new_key_is_known_before_it_signs_whatever_strangers_have_just_shown() {
    SigningKeys one = members.node();
    SigningKeys two = members.node();
    one.current();
    members.clock.advance(MONTH);
    one.run();
    members.clock.advance(SigningKeys.ANNOUNCED.plusMinutes(2));
    two.ofHeader(Jwt.header("a stranger's"));
    assertThat(two.ofHeader(Jwt.header(one.current().id()))).isPresent();
  }

  @Test
  void a_key_is_not_rotated_before_its_time_nor_twice() {
    SigningKeys keys = members.node();
    keys.current();
    members.clock.advance(MONTH.minusSeconds(1));
    assertThat(keys.run()).isZero();
    members.clock.advance(Duration.ofSeconds(1));
    assertThat(keys.run()).isEqualTo(1);
    assertThat(keys.run()).isZero();
    assertThat(keys()).isEqualTo(2);
  }

  @Test
  void another_secret_retires_what_was_announced_as_well() {
    SigningKeys keys = members.node();
    keys.current();
    members.clock.advance(MONTH);
    keys.run();
    SigningKeys moved =
        new SigningKeys(
            new KeyStore(members.sql),
            GivenMembers.secrets("another secret, which is also long enough"),
            GivenMembers.CONFIG,
            members.chance,
            members.clock);
    String id = moved.current().id();
    members.clock.advance(SigningKeys.ANNOUNCED.plusMinutes(2));
    assertThat(moved.current().id()).isEqualTo(id);
  }

  @Test
  void what_a_revoked_key_has_signed_counts_no_more_on_any_node_after_five_seconds() {
    MemberId ana = new MemberId(UUID.randomUUID());
    SigningKeys one = members.node();
    ReadsTokens other = members.reader();
    String token = token(one, ana);
    assertThat(other.read(token)).contains(ana);
    members.clock.advance(MONTH);
    one.run(); // another is announced, and goes too
    String again = token(one, ana);
    assertThat(other.read(again)).contains(ana);
    assertThat(one.revokeAll()).isEqualTo(2);
    assertThat(one.jwks()).doesNotContain(Jwt.header(again));
    members.clock.advance(Duration.ofSeconds(5));
    assertThat(other.read(again)).isEmpty();
    assertThat(other.read(token(one, ana))).as("another key signs").contains(ana);
    members.clock.advance(SigningKeys.ANNOUNCED.plusMinutes(2));
    assertThat(other.read(token(one, ana))).contains(ana);
    assertThat(keys()).isEqualTo(3);
  }

  /** The canary: a key that is only retired goes on opening doors. */
  @Test
  void canary_a_retired_key_is_honoured() {
    MemberId ana = new MemberId(UUID.randomUUID());
    SigningKeys one = members.node();
    String token = token(one, ana);
    new KeyStore(members.sql).retire(members.clock.instant());
    members.clock.advance(Duration.ofSeconds(5));
    assertThat(members.reader().read(token)).contains(ana);
  }

  @Test
  void the_key_set_has_the_public_half_and_nothing_else() {
    SigningKeys keys = members.node();
    String jwks = keys.jwks();
    assertThat(jwks)
        .startsWith(
            "{\"keys\":[{\"kty\":\"EC\",\"crv\":\"P-256\",\"use\":\"sig\",\"alg\":\"ES256\"")
        .contains("\"kid\":\"" + keys.current().id() + "\"")
        .doesNotContain("\"d\"");
  }

  /** A coordinate with leading zeros is as long as any other. */
  @Test
  void coordinates_have_32_bytes() {
    for (int i = 0; i < 600; i++) {
      ECPublicKey key = (ECPublicKey) KeyPairs.generate(members.chance).getPublic();
      assertThat(KeyPairs.x(key)).hasSize(43);
      assertThat(KeyPairs.y(key)).hasSize(43);
    }
  }

  private String token(SigningKeys keys, MemberId member) {
    return new MintsTokens(keys, GivenMembers.CONFIG, members.ids)
        .mint(
            member,
            UUID.randomUUID(),
            members.clock.instant(),
            members.clock.instant().plusSeconds(900));
  }

  private static boolean knows(SigningKeys keys, String header, CountDownLatch gate) {
    try {
      gate.await();
      return keys.ofHeader(header).isPresent();
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  private long keys() {
    return members
        .sql
        .first("select count(*) from members.signing_keys", row -> row.getLong(1))
        .orElseThrow();
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }
}
