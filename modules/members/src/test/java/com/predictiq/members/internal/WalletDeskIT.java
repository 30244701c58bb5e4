package com.predictiq.members.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.predictiq.kernel.Refusal;
import com.predictiq.kernel.Rejected;
import com.predictiq.members.EmailAddress;
import com.predictiq.members.MemberErased;
import com.predictiq.members.MemberId;
import com.predictiq.members.MemberView;
import com.predictiq.members.MembersRefusal;
import com.predictiq.members.OwnAccount;
import com.predictiq.members.Password;
import com.predictiq.members.Session;
import com.predictiq.members.WalletAddress;
import com.predictiq.testkit.TestDatabase;
import com.predictiq.testkit.WithDatabase;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@WithDatabase
class WalletDeskIT {

  private static final Password PASSWORD = new Password("right horse staple");

  private final GivenMembers members;
  private final FakeBooks books = new FakeBooks();
  private final WalletDesk desk;
  private final WalletAddress wallet = FakeChallenges.someWallet();

  WalletDeskIT(TestDatabase database) {
    this.members = new GivenMembers(database);
    this.desk = members.walletDesk(books);
  }

  @AfterEach
  void close_the_unit() {
    members.close();
  }

  @Test
  void whoever_comes_for_the_first_time_becomes_a_member() {
    Session first = logIn(wallet);
    assertThat(members.reader().read(first.accessToken())).contains(first.member());
    MemberView view = view(first.member());
    assertThat(view.wallet()).contains(wallet);
    assertThat(view.email()).isEmpty();
    assertThat(logIn(wallet).member()).isEqualTo(first.member());
    assertThat(logIn(FakeChallenges.someWallet()).member()).isNotEqualTo(first.member());
  }

  @Test
  void a_wallet_is_added_to_somebody_with_an_address_and_replaced() {
    MemberId ana = members.member(GivenMembers.someAddress(), PASSWORD);
    link(ana, wallet);
    assertThat(logIn(wallet).member()).isEqualTo(ana);
    WalletAddress other = FakeChallenges.someWallet();
    link(ana, other);
    assertThat(logIn(other).member()).isEqualTo(ana);
    assertThat(logIn(wallet).member()).as("it is free again").isNotEqualTo(ana);
  }

  @Test
  void a_wallet_is_of_one_member() {
    MemberId owner = logIn(wallet).member();
    MemberId ana = members.member(GivenMembers.someAddress(), PASSWORD);
    refused(() -> link(ana, wallet), MembersRefusal.WALLET_TAKEN);
    assertThat(logIn(wallet).member()).isEqualTo(owner);
    assertThat(view(ana).wallet()).isEmpty();
  }

  @Test
  void what_is_no_address_gets_no_challenge() {
    refused(() -> desk.challenge("G123"), MembersRefusal.INVALID_WALLET);
    assertThat(desk.challenge(wallet.text()).transaction()).isNotBlank();
  }

  @Test
  void who_has_no_password_cannot_use_or_change_one() {
    MemberId id = logIn(wallet).member();
    AccountDesk account = members.accountDesk(books);
    OwnAccount.Change change =
        new OwnAccount.Change(
            Optional.empty(), Optional.of(PASSWORD), Optional.of(PASSWORD), Optional.empty());
    refused(() -> account.change(id, change), MembersRefusal.WRONG_CREDENTIALS);
    refused(() -> account.erase(id, PASSWORD), MembersRefusal.WRONG_CREDENTIALS);
    assertThat(members.inTransaction(() -> account.change(id, GivenMembers.named("Ana"))))
        .extracting(MemberView::displayName)
        .isEqualTo(Optional.of("Ana"));
  }

  @Test
  void who_came_by_wallet_leaves_by_wallet_and_nothing_is_left() {
    MemberId id = logIn(wallet).member();
    AccountDesk account = members.accountDesk(books);
    String strangers = FakeChallenges.someWallet().text();
    refused(() -> account.eraseWithWallet(id, strangers), MembersRefusal.WRONG_CREDENTIALS);
    account.eraseWithWallet(id, wallet.text());
    assertThat(members.sql.list("select m::text from members.members m", row -> row.getString(1)))
        .noneMatch(row -> row.contains(wallet.text()));
    assertThat(members.told).hasOnlyElementsOfType(MemberErased.class);
    assertThat(logIn(wallet).member()).isNotEqualTo(id);
  }

  @Test
  void who_excluded_themselves_is_not_back_by_wallet() {
    MemberId id = logIn(wallet).member();
    members.sql.change(
        "insert into members.limits (member_id, excluded_for_ever) values (?, true)", id.value());
    members.accountDesk(books).eraseWithWallet(id, wallet.text());
    assertThat(excluded(logIn(wallet).member())).containsExactly(true);
  }

  @Test
  void nor_by_adding_the_wallet_to_another_account() {
    MemberId id = logIn(wallet).member();
    members.sql.change(
        "insert into members.limits (member_id, excluded_for_ever) values (?, true)", id.value());
    members.accountDesk(books).eraseWithWallet(id, wallet.text());
    MemberId ana = members.member(GivenMembers.someAddress(), PASSWORD);
    members.sql.change("insert into members.limits (member_id) values (?)", ana.value());
    link(ana, wallet);
    assertThat(excluded(ana)).containsExactly(true);
  }

  @Test
  void somebody_has_an_address_or_a_wallet_until_erased() {
    MemberId id = logIn(wallet).member();
    EmailAddress email = GivenMembers.someAddress();
    assertThatThrownBy(
            () ->
                members.sql.change(
                    "update members.members set wallet = null where id = ?", id.value()))
        .hasMessageContaining("members_can_be_known_until_erased");
    assertThatThrownBy(
            () ->
                members.sql.change(
                    "update members.members set email = ? where id = ?", email.text(), id.value()))
        .hasMessageContaining("members_have_a_password_for_their_address");
  }

  private Session logIn(WalletAddress by) {
    return desk.logIn(by.text(), false);
  }

  private void link(MemberId member, WalletAddress added) {
    desk.link(member, added.text());
  }

  private MemberView view(MemberId member) {
    return members.inTransaction(() -> members.store.find(member)).orElseThrow().view();
  }

  private List<Boolean> excluded(MemberId member) {
    return members.sql.list(
        "select excluded_for_ever from members.limits where member_id = ?",
        row -> row.getBoolean(1),
        member.value());
  }

  private static void refused(ThrowingCallable work, Refusal why) {
    Rejected no = catchThrowableOfType(Rejected.class, work);
    assertThat(no).isNotNull();
    assertThat(no.refusal()).isEqualTo(why);
  }
}
