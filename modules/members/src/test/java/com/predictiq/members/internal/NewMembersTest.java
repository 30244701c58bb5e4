package com.predictiq.members.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.predictiq.kernel.Amount;
import com.predictiq.kernel.Asset;
import com.predictiq.kernel.Page;
import com.predictiq.kernel.PageRequest;
import com.predictiq.ledger.AccountRef;
import com.predictiq.ledger.Assets;
import com.predictiq.ledger.Balance;
import com.predictiq.ledger.Ledger;
import com.predictiq.ledger.Posting;
import com.predictiq.ledger.Receipt;
import com.predictiq.ledger.Transfer;
import com.predictiq.ledger.TransferId;
import com.predictiq.ledger.TransferView;
import com.predictiq.members.EmailAddress;
import com.predictiq.members.MemberId;
import com.predictiq.members.MemberJoined;
import com.predictiq.members.MemberRole;
import com.predictiq.members.MemberView;
import com.predictiq.members.Password;
import com.predictiq.platform.Outbox;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What joining sets in motion; that it is one transaction is shown in the container. */
class NewMembersTest {

  private static final Asset PLAY = new Asset("PLAY", 2, Asset.Rail.HOUSE);
  private static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");

  private final List<Member> added = new ArrayList<>();
  private final List<Transfer> posted = new ArrayList<>();
  private final List<MemberId> inherited = new ArrayList<>();
  private final List<Record> letters = new ArrayList<>();
  private final List<String> done = new ArrayList<>();
  private final Member ana =
      new Member(
          new MemberId(UUID.randomUUID()),
          new EmailAddress("ana@example.org"),
          PasswordHash.of(
              new Password("ten chars!"),
              "sixteen bytes...".getBytes(StandardCharsets.US_ASCII),
              GivenMembers.CHEAP),
          Optional.of("Ana"),
          NOW);

  @Test
  void somebody_who_joins_is_given_the_grant() {
    MemberView view = joins(new Amount(PLAY, 100_000));
    assertThat(added).containsExactly(ana);
    assertThat(posted)
        .containsExactly(
            Transfer.of(
                NewMembers.GRANT,
                view.id().toString(),
                "sign-up-grant:" + view.id(),
                new Posting(
                    AccountRef.external(PLAY),
                    AccountRef.cash(view.id().value(), PLAY),
                    new Amount(PLAY, 100_000))));
  }

  @Test
  void where_nothing_is_granted_nothing_moves() {
    joins(Amount.zero(PLAY));
    assertThat(added).hasSize(1);
    assertThat(posted).isEmpty();
  }

  @Test
  void others_surely_hear_of_it_but_not_who_it_is() {
    MemberView view = joins(Amount.zero(PLAY));
    assertThat(letters).containsExactly(new MemberJoined(view.id(), NOW));
  }

  /** So that the account of the outside world, which all of them share, is held for a moment. */
  @Test
  void the_grant_is_the_last_thing_that_is_done() {
    joins(new Amount(PLAY, 100_000));
    assertThat(done).containsExactly("member", "letter", "grant");
  }

  private MemberView joins(Amount grant) {
    return joins(grant, false);
  }

  private MemberView joins(Amount grant, boolean mayFound) {
    return new NewMembers(
            new Added(),
            new Empty(),
            new Inherits(),
            new Posted(),
            new Granting(grant),
            new Letters())
        .join(ana, mayFound);
  }

  @Test
  void the_first_of_all_becomes_the_admin_where_admins_are_let_in() {
    assertThat(joins(Amount.zero(PLAY), true).role()).isEqualTo(MemberRole.ADMIN);
  }

  @Test
  void the_first_of_all_becomes_a_member_like_others_elsewhere() {
    assertThat(joins(Amount.zero(PLAY), false).role()).isEqualTo(MemberRole.MEMBER);
  }

  @Test
  void somebody_who_left_while_excluded_comes_back_excluded() {
    MemberView view = joins(Amount.zero(PLAY));
    assertThat(inherited).containsExactly(view.id());
  }

  private final class Inherits extends RememberedExclusions {
    Inherits() {
      super(null, null);
    }

    @Override
    void inherit(MemberId member, Set<String> names, Instant now) {
      inherited.add(member);
    }
  }

  private static final class Empty extends FoundingStore {
    Empty() {
      super(null);
    }

    @Override
    boolean claim(MemberId member, Instant now) {
      return true;
    }
  }

  private final class Added extends MemberStore {
    @Override
    void add(Member member) {
      done.add("member");
      added.add(member);
    }
  }

  private final class Letters implements Outbox {
    @Override
    public void add(Record event) {
      done.add("letter");
      letters.add(event);
    }

    @Override
    public OutboxState state() {
      throw new UnsupportedOperationException();
    }
  }

  private final class Posted implements Ledger {
    @Override
    public Receipt post(Transfer transfer) {
      done.add("grant");
      posted.add(transfer);
      return new Receipt(new TransferId(UUID.randomUUID()), NOW, false);
    }

    @Override
    public Amount balance(AccountRef account) {
      throw new UnsupportedOperationException();
    }

    @Override
    public List<Balance> balances(UUID owner) {
      throw new UnsupportedOperationException();
    }

    @Override
    public List<Balance> balancesAbout(UUID subject) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Page<TransferView> transfers(UUID owner, PageRequest page) {
      throw new UnsupportedOperationException();
    }
  }

  private record Granting(Amount signUpGrant) implements Assets {
    @Override
    public Asset house() {
      return PLAY;
    }

    @Override
    public List<Asset> offered() {
      return List.of(PLAY);
    }

    @Override
    public Optional<Asset> find(String code) {
      return Optional.of(PLAY);
    }
  }
}
