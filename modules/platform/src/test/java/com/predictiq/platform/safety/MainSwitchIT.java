package com.predictiq.platform.safety;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.predictiq.kernel.Rejected;
import com.predictiq.platform.Problem;
import com.predictiq.platform.RequestRefusal;
import com.predictiq.platform.SafetySwitch.Pause;
import com.predictiq.platform.Sql;
import com.predictiq.testkit.QueryPlan;
import com.predictiq.testkit.SettableClock;
import com.predictiq.testkit.TestConfig;
import com.predictiq.testkit.TestDatabase;
import com.predictiq.testkit.Transactions;
import com.predictiq.testkit.WithDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@WithDatabase
class MainSwitchIT {

  private final TestDatabase database;
  private final Transactions transactions;
  private final MainSwitch safety;

  MainSwitchIT(TestDatabase database) {
    this.database = database;
    this.transactions = new Transactions(database);
    this.safety =
        new MainSwitch(
            new SwitchStore(new Sql(transactions.dataSource())),
            SafetyConfig.from(TestConfig.defaults()),
            new SettableClock());
  }

  @BeforeEach
  void open() {
    safety.resume("test");
  }

  @Test
  void a_new_house_is_open() {
    assertThat(safety.paused()).isFalse();
    assertThatCode(safety::requireOpen).doesNotThrowAnyException();
  }

  @Test
  void a_paused_house_refuses_new_business() {
    safety.pause("books do not add up", "auditor");
    Rejected rejected = catchThrowableOfType(Rejected.class, safety::requireOpen);
    Problem problem = Problem.of(rejected, "/api/v1/markets");
    assertThat(rejected.refusal()).isEqualTo(RequestRefusal.PLATFORM_PAUSED);
    assertThat(problem.status()).isEqualTo(503);
    assertThat(problem.number()).contains(121);
    assertThat(problem.retryable()).isTrue();
    assertThat(problem.detail()).doesNotContain("books");
  }

  @Test
  void the_first_reason_stays() {
    safety.pause("one", "ana");
    safety.pause("other", "ben");
    assertThat(safety.pause()).get().returns("one", Pause::reason).returns("ana", Pause::by);
  }

  @Test
  void opens_again() {
    safety.pause("one", "ana");
    safety.resume("ben");
    assertThat(safety.pause()).isEmpty();
  }

  @Test
  void a_pause_takes_part_in_the_transaction() {
    assertThatCode(
            () ->
                transactions.run(
                    () -> {
                      safety.pause("one", "ana");
                      assertThat(safety.paused()).isTrue();
                      throw new IllegalStateException("undone");
                    }))
        .hasMessage("undone");
    assertThat(safety.paused()).isFalse();
  }

  @Test
  void asking_costs_one_row_by_its_key() {
    QueryPlan.of(database, SwitchStore.GLANCE).usesIndex("safety_switch_pkey");
  }
}
