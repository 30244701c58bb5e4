package com.predictiq.ledger.internal;

import static com.predictiq.ledger.internal.GivenBooks.PLAY;
import static com.predictiq.ledger.internal.GivenBooks.cash;
import static com.predictiq.ledger.internal.GivenBooks.play;
import static com.predictiq.ledger.internal.GivenBooks.transfer;
import static org.assertj.core.api.Assertions.assertThat;

import com.predictiq.kernel.Amount;
import com.predictiq.kernel.Asset;
import com.predictiq.ledger.AccountRef;
import com.predictiq.ledger.InclusionProof;
import com.predictiq.ledger.Posting;
import com.predictiq.ledger.ProofOfLiabilities;
import com.predictiq.ledger.Transfer;
import com.predictiq.testkit.QueryPlan;
import com.predictiq.testkit.TestDatabase;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProofDeskIT {

  private static final Asset XLM = new Asset("XLM", 7, Asset.Rail.STELLAR);

  private final TestDatabase database = TestDatabase.fresh();
  private final GivenBooks books = new GivenBooks(database);
  private final ProofDesk desk =
      new ProofDesk(new ProofStore(books.sql, books.assets), books.clock);

  @AfterEach
  void drop_the_database() {
    database.close();
  }

  @Test
  void there_is_none_before_the_first() {
    assertThat(desk.latest()).isEmpty();
    assertThat(desk.of(UUID.randomUUID())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7, 8, 33})
  void every_member_finds_the_way_to_the_root(int count) {
    List<UUID> members = IntStream.rangeClosed(1, count).mapToObj(books::member).toList();
    take();
    ProofOfLiabilities.Root root = desk.latest().orElseThrow().roots().get(0);
    assertThat(root.members()).isEqualTo(count);
    assertThat(root.total()).isEqualTo(play((long) count * (count + 1) / 2));
    assertThat(root.reserves()).isEqualTo(root.total());
    for (int i = 0; i < count; i++) {
      InclusionProof proof = desk.of(members.get(i)).orElseThrow();
      assertThat(proof.leaves()).hasSize(1);
      InclusionProof.Leaf leaf = proof.leaves().get(0);
      assertThat(leaf.amount()).isEqualTo(play(i + 1));
      assertThat(climb(members.get(i), leaf)).isEqualTo(root.total().units() + root.hash());
    }
  }

  @Test
  void counts_what_is_theirs_and_says_what_lies_elsewhere() {
    UUID ana = books.member(700);
    UUID ben = books.member(300);
    UUID market = UUID.randomUUID();
    books.post(transfer(cash(ana), AccountRef.escrow(market, 0, PLAY), 200));
    books.post(transfer(cash(ben), AccountRef.claimable(market, ana, PLAY), 50));
    books.post(transfer(cash(ben), AccountRef.referral(ben, PLAY), 20));
    take();
    assertThat(desk.of(ana).orElseThrow().leaves().get(0).amount()).isEqualTo(play(550));
    assertThat(desk.of(ben).orElseThrow().leaves().get(0).amount()).isEqualTo(play(250));
    ProofOfLiabilities.Root root = desk.latest().orElseThrow().roots().get(0);
    assertThat(root.total()).isEqualTo(play(800));
    assertThat(root.reserves()).isEqualTo(play(1_000));
    assertThat(desk.of(UUID.randomUUID()).orElseThrow().leaves()).isEmpty();
  }

  @Test
  void each_asset_has_a_tree_of_its_own() {
    UUID ana = books.member(700);
    books.post(
        Transfer.of(
            GivenBooks.KIND,
            "some-reference",
            "xlm",
            new Posting(AccountRef.external(XLM), AccountRef.cash(ana, XLM), new Amount(XLM, 9))));
    take();
    assertThat(desk.latest().orElseThrow().roots())
        .extracting(root -> root.total().asset().code())
        .containsExactly("PLAY", "XLM");
    assertThat(desk.of(ana).orElseThrow().leaves()).hasSize(2);
  }

  @Test
  void is_taken_anew_only_when_the_books_have_moved() {
    books.member(700);
    assertThat(take()).isEqualTo(1);
    String first = desk.latest().orElseThrow().digest();
    assertThat(take()).isZero();
    books.member(300);
    assertThat(take()).isEqualTo(2);
    ProofOfLiabilities second = desk.latest().orElseThrow();
    assertThat(second.number()).isEqualTo(2);
    assertThat(second.digest()).isNotEqualTo(first).hasSize(64);
  }

  @Test
  void old_trees_are_felled_and_their_roots_stay() {
    for (int i = 0; i < 5; i++) {
      books.member(10);
      take();
    }
    assertThat(books.one("select count(distinct proof) from ledger.proof_nodes")).isEqualTo(3);
    assertThat(books.one("select count(distinct proof) from ledger.proof_roots")).isEqualTo(5);
  }

  @Test
  void a_path_is_found_by_its_owner() {
    UUID ana = books.member(700);
    take();
    QueryPlan.of(database, ProofStore.PATH, ana, 1L).usesIndex("proof_nodes_by_owner");
  }

  private int take() {
    books.seal();
    return books.transactions.call(desk::take);
  }

  /** By the words of docs/proofs.md, and not by the code of the house. */
  private static String climb(UUID member, InclusionProof.Leaf leaf) {
    byte[] id = HexFormat.of().parseHex(member.toString().replace("-", ""));
    long sum = leaf.amount().units();
    byte[] hash = sha(new byte[] {0}, HexFormat.of().parseHex(leaf.salt()), id, number(sum));
    for (InclusionProof.Step step : leaf.path()) {
      byte[] other = HexFormat.of().parseHex(step.hash());
      byte[] theirs = number(step.total().units());
      hash =
          step.left()
              ? sha(new byte[] {1}, theirs, other, number(sum), hash)
              : sha(new byte[] {1}, number(sum), hash, theirs, other);
      sum += step.total().units();
    }
    return sum + HexFormat.of().formatHex(hash);
  }

  private static byte[] number(long value) {
    return ByteBuffer.allocate(Long.BYTES).putLong(value).array();
  }

  private static byte[] sha(byte[]... parts) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      Stream.of(parts).forEach(digest::update);
      return digest.digest();
    } catch (GeneralSecurityException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }
}
