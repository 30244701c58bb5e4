package com.predictiq.members.conduct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.predictiq.kernel.Rejected;
import com.predictiq.kernel.TimeOrderedIds;
import com.predictiq.members.MemberId;
import com.predictiq.members.MembersRefusal;
import com.predictiq.platform.Changed;
import com.predictiq.testkit.TestDatabase;
import com.predictiq.testkit.WithDatabase;
import java.security.SecureRandom;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

@WithDatabase
class FreezeMeetsStakeIT {

  private static final String SOMEBODY_WAITS =
      """
      select exists (select 1 from pg_stat_activity
                      where datname = current_database() and wait_event_type = 'Lock') as waits\
      """;

  private final GivenConduct house;
  private final SupervisionDesk desk;
  private final MemberId ana;
  private final AtomicReference<Object> answer = new AtomicReference<>();

  FreezeMeetsStakeIT(TestDatabase database) {
    this.house = new GivenConduct(database);
    this.desk =
        new SupervisionDesk(
            new MemberFiles(house.sql, new TimeOrderedIds(house.clock, new SecureRandom())),
            (Changed nobody) -> {},
            house.clock);
    this.ana = house.member();
  }

  @Test
  void a_freeze_waits_for_the_stake_under_way_and_none_comes_after_it() throws Exception {
    Thread freezing = new Thread(this::freeze);
    house.transactions.run(
        () -> {
          house.conduct.requireMayStake(ana, GivenConduct.play("1.00"), house.clock.instant());
          freezing.start();
          untilSomebodyWaits();
          house.note(ana, GivenConduct.play("1.00"), 0);
        });
    freezing.join();
    assertThat(refusal()).isEqualTo(MembersRefusal.MEMBER_FROZEN);
    assertThat(staked()).isEqualTo("1.00 PLAY");
  }

  @Test
  void a_stake_that_meets_a_freeze_is_refused() throws Exception {
    Thread staking = new Thread(() -> answer.set(refusal()));
    house.transactions.run(
        () -> {
          freeze();
          staking.start();
          untilSomebodyWaits();
        });
    staking.join();
    assertThat(answer).hasValue(MembersRefusal.MEMBER_FROZEN);
  }

  @Test
  void stakes_of_one_member_do_not_wait_for_each_other_here() {
    house.transactions.run(
        () -> {
          house.conduct.requireMayStake(ana, GivenConduct.play("1.00"), house.clock.instant());
          Thread other = new Thread(() -> house.stake(ana, GivenConduct.play("2.00")));
          other.start();
          join(other);
        });
    assertThat(staked()).isEqualTo("2.00 PLAY");
  }

  private void freeze() {
    house.transactions.run(() -> desk.freeze(ana, "fraud", "key:1"));
  }

  private Object refusal() {
    return catchThrowableOfType(Rejected.class, () -> house.stake(ana, GivenConduct.play("1.00")))
        .refusal();
  }

  private String staked() {
    return house
        .stakedSince(ana, GivenConduct.PLAY, house.clock.instant().minusSeconds(1))
        .toString();
  }

  private void untilSomebodyWaits() {
    boolean waits = false;
    for (int i = 0; i < 100_000 && !waits; i++) {
      house.sql.first("select pg_stat_clear_snapshot()::text as t", row -> "");
      waits = house.sql.first(SOMEBODY_WAITS, row -> row.getBoolean("waits")).orElseThrow();
    }
    assertThat(waits).isTrue();
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }
}
