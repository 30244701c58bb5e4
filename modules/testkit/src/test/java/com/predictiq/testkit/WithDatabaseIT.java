package com.predictiq.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@WithDatabase
class WithDatabaseIT {

  private final TestDatabase database;

  WithDatabaseIT(TestDatabase database) {
    this.database = database;
  }

  @Test
  void constructor_and_method_get_the_same_database(TestDatabase again) {
    assertThat(again).isSameAs(database);
  }

  @Nested
  class Inside {

    @Test
    void a_nested_class_shares_it(TestDatabase again) {
      assertThat(again).isSameAs(database);
    }
  }
}
