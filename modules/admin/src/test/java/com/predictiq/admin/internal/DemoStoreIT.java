package com.predictiq.admin.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.predictiq.platform.Sql;
import com.predictiq.testkit.SettableClock;
import com.predictiq.testkit.TestDatabase;
import com.predictiq.testkit.Transactions;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DemoStoreIT {

  private final TestDatabase database = TestDatabase.fresh();
  private final Transactions transactions = new Transactions(database);
  private final DemoStore store = new DemoStore(new Sql(transactions.dataSource()));

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void the_demo_is_opened_once_in_the_life_of_an_installation() {
    assertThat(claim()).isTrue();
    assertThat(claim()).isFalse();
  }

  @Test
  void a_second_node_neither_opens_it_too_nor_waits() {
    transactions.run(
        () -> {
          assertThat(store.claim(SettableClock.START)).isTrue();
          assertThat(CompletableFuture.supplyAsync(this::claim).join()).isFalse();
        });
    assertThat(claim()).isFalse();
  }

  @Test
  void what_fails_may_be_tried_again() {
    assertThatThrownBy(
            () ->
                transactions.run(
                    () -> {
                      store.claim(SettableClock.START);
                      throw new IllegalStateException("no members today");
                    }))
        .hasMessage("no members today");
    assertThat(claim()).isTrue();
  }

  private boolean claim() {
    return transactions.call(() -> store.claim(SettableClock.START));
  }
}
