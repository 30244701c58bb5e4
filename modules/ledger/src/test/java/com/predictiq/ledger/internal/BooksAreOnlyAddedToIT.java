package com.predictiq.ledger.internal;

import static com.predictiq.ledger.internal.GivenBooks.PLAY;
import static com.predictiq.ledger.internal.GivenBooks.cash;
import static com.predictiq.ledger.internal.GivenBooks.transfer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.predictiq.kernel.BadSetting;
import com.predictiq.ledger.AccountRef;
import com.predictiq.platform.DatabaseFailure;
import com.predictiq.testkit.TestConfig;
import com.predictiq.testkit.TestDatabase;
import com.predictiq.testkit.WithDatabase;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the database promises by itself, whoever asks it to do otherwise. */
@WithDatabase
class BooksAreOnlyAddedToIT {

  private final GivenBooks books;

  BooksAreOnlyAddedToIT(TestDatabase database) {
    this.books = new GivenBooks(database);
  }

  @BeforeEach
  void post_and_seal_something() {
    UUID ana = books.member(100);
    books.post(transfer(cash(ana), AccountRef.revenue(PLAY), 1));
    books.seal();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update ledger.transfers set reference = 'x'",
        "delete from ledger.transfers",
        "truncate ledger.transfers cascade",
        "update ledger.postings set amount = amount + 1",
        "delete from ledger.postings",
        "truncate ledger.postings",
        "update ledger.blocks set transfers = 1",
        "delete from ledger.blocks",
        "update ledger.block_transfers set position = position + 1",
        "delete from ledger.block_transfers",
        "delete from ledger.accounts",
        "update ledger.accounts set owner_id = null",
        "update ledger.accounts set kind = 'revenue'",
        "update ledger.assets set scale = 3",
        "delete from ledger.assets"
      })
  void history_cannot_be_rewritten(String statement) {
    assertThatThrownBy(() -> books.sql.change(statement))
        .isInstanceOf(DatabaseFailure.class)
        .hasMessageContaining("only ever added to");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update ledger.accounts set balance = -1 where kind = 'cash'",
        "update ledger.accounts set balance = 1 where kind = 'external'"
      })
  void no_account_is_overdrawn(String statement) {
    assertThatThrownBy(() -> books.sql.change(statement))
        .isInstanceOf(DatabaseFailure.class)
        .hasMessageContaining("accounts_are_not_overdrawn");
  }

  @Test
  void an_account_has_the_keys_of_its_kind() {
    assertThatThrownBy(
            () ->
                books.sql.change(
                    """
                    insert into ledger.accounts (key, kind, asset, owner_id)
                    values ('revenue/PLAY', 'revenue', 'PLAY', gen_random_uuid())\
                    """))
        .hasMessageContaining("accounts_have_the_keys_of_their_kind");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "transfer_id, position + 1, from_account, to_account, 'XLM', amount",
        "transfer_id, position + 1, from_account, 1000000, asset, amount",
        "transfer_id, position + 1, 1000000, to_account, asset, amount",
        "gen_random_uuid(), position, from_account, to_account, asset, amount"
      })
  void a_posting_goes_between_two_accounts_of_its_asset_within_a_transfer(String columns) {
    assertThatThrownBy(
            () ->
                books.sql.change(
                    "insert into ledger.postings select "
                        + columns
                        + " from ledger.postings limit 1"))
        .isInstanceOf(DatabaseFailure.class)
        .hasMessageContaining("between two accounts of its asset");
  }

  @Test
  void the_scale_of_an_asset_stays_what_it_was() {
    AssetBook finer =
        new AssetBook(
            LedgerConfig.from(
                TestConfig.defaults().with("predictiq.ledger.house-asset-scale", "4")),
            new AssetStore(books.sql));
    assertThatThrownBy(finer::open)
        .isInstanceOf(BadSetting.class)
        .hasMessageContaining("predictiq.ledger.house-asset-scale")
        .hasMessageContaining("2 decimals");
  }

  @Test
  void an_asset_no_longer_offered_is_still_known() {
    AssetBook other =
        new AssetBook(
            LedgerConfig.from(
                TestConfig.defaults().with("predictiq.ledger.house-asset-code", "CHIP")),
            new AssetStore(books.sql));
    other.open();
    assertThat(other.offered()).doesNotContain(PLAY);
    assertThat(other.find("PLAY")).contains(PLAY);
    assertThat(other.find("NONE")).isEmpty();
  }
}
