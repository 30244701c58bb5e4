package com.predictiq.members.conduct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.predictiq.kernel.Rejected;
import com.predictiq.members.LimitsWish.WrittenExclusion;
import com.predictiq.members.MemberId;
import com.predictiq.members.MembersRefusal;
import com.predictiq.members.Reputation;
import com.predictiq.testkit.TestDatabase;
import com.predictiq.testkit.WithDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@WithDatabase
class ConductDeskIT {

  private final GivenConduct house;
  private final MemberId ana;

  ConductDeskIT(TestDatabase database) {
    this.house = new GivenConduct(database);
    this.ana = house.member();
  }

  @Test
  void somebody_without_limits_may_stake_and_nobody_asks_what_they_staked() {
    ConductDesk alone =
        new ConductDesk(
            new StandingStore(house.sql),
            house.store,
            () -> {
              throw new IllegalStateException("nobody keeps stakes");
            });
    assertThatCode(
            () -> alone.requireMayStake(ana, GivenConduct.play("1.00"), house.clock.instant()))
        .doesNotThrowAnyException();
    house.set(ana, GivenConduct.perDay("5.00"));
    assertThatThrownBy(
            () -> alone.requireMayStake(ana, GivenConduct.play("1.00"), house.clock.instant()))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void a_frozen_member_may_neither_stake_nor_speak() {
    house.sql.change(
        """
        update members.members set frozen_at = now(), frozen_by = 'key:1', frozen_reason = 'fraud'
         where id = ?\
        """,
        ana.value());
    assertThat(refusal("1.00")).isEqualTo(MembersRefusal.MEMBER_FROZEN);
    assertThatThrownBy(() -> house.conduct.requireNotFrozen(ana))
        .hasMessageContaining("fraud")
        .isInstanceOf(Rejected.class);
  }

  @Test
  void a_stranger_may_nothing() {
    MemberId nobody = new MemberId(UUID.randomUUID());
    assertThatThrownBy(() -> house.conduct.requireNotFrozen(nobody))
        .isInstanceOfSatisfying(
            Rejected.class,
            no -> assertThat(no.refusal()).isEqualTo(MembersRefusal.MEMBER_NOT_FOUND));
  }

  @Test
  void a_new_member_has_the_least_reputation() {
    assertThat(house.conduct.reputation(ana)).isEqualTo(Reputation.BASIC);
  }

  @Test
  void stakes_up_to_the_limit_of_a_day_are_taken_and_not_one_unit_more() {
    house.set(ana, GivenConduct.perDay("10.00"));
    house.stake(ana, GivenConduct.play("6.00"));
    assertThat(refusal("4.01")).isEqualTo(MembersRefusal.LIMIT_REACHED);
    house.stake(ana, GivenConduct.play("4.00"));
    assertThat(refusal("0.01")).isEqualTo(MembersRefusal.LIMIT_REACHED);
    house.clock.advance(Duration.ofDays(1));
    house.stake(ana, GivenConduct.play("10.00"));
  }

  @Test
  void a_limit_of_one_asset_says_nothing_of_another() {
    house.set(ana, GivenConduct.perDay("0.00"));
    assertThat(refusal("0.01")).isEqualTo(MembersRefusal.LIMIT_REACHED);
    house.stake(ana, com.predictiq.kernel.Amount.parse(GivenConduct.XLM, "5").orElseThrow());
  }

  @Test
  void a_stake_that_would_lose_more_than_the_week_allows_is_refused() {
    house.set(ana, GivenConduct.perWeek("10.00"));
    house.note(ana, GivenConduct.play("7.00"), 700);
    assertThat(refusal("3.01")).isEqualTo(MembersRefusal.LIMIT_REACHED);
    house.stake(ana, GivenConduct.play("3.00"));
    house.clock.advance(Duration.ofDays(7));
    house.stake(ana, GivenConduct.play("10.00"));
  }

  @Test
  void who_has_staked_more_than_a_new_limit_allows_stakes_no_more() {
    house.stake(ana, GivenConduct.play("50.00"));
    house.set(ana, GivenConduct.perDay("10.00"));
    assertThat(refusal("0.01")).isEqualTo(MembersRefusal.LIMIT_REACHED);
  }

  @Test
  void a_self_exclusion_holds_until_its_time() {
    house.set(
        ana,
        GivenConduct.excluded(
            new WrittenExclusion(
                Optional.of(house.clock.instant().plus(Duration.ofDays(30))), false)));
    house.clock.advance(Duration.ofDays(30).minusMillis(1));
    assertThat(refusal("1.00")).isEqualTo(MembersRefusal.SELF_EXCLUDED);
    assertThatCode(() -> house.conduct.requireNotFrozen(ana)).doesNotThrowAnyException();
    house.clock.advance(Duration.ofMillis(1));
    house.stake(ana, GivenConduct.play("1.00"));
  }

  @Test
  void a_self_exclusion_for_ever_does_not_end() {
    house.set(ana, GivenConduct.excluded(new WrittenExclusion(Optional.empty(), true)));
    house.clock.advance(Duration.ofDays(40_000));
    assertThat(refusal("1.00")).isEqualTo(MembersRefusal.SELF_EXCLUDED);
  }

  @Test
  void of_many_stakes_at_once_only_those_within_the_limit_are_taken() throws Exception {
    house.set(ana, GivenConduct.perDay("3.00"));
    List<Object> answers = new CopyOnWriteArrayList<>();
    CyclicBarrier together = new CyclicBarrier(8);
    List<Thread> threads =
        IntStream.range(0, 8)
            .mapToObj(i -> new Thread(() -> answers.add(stakesTogether(together))))
            .toList();
    threads.forEach(Thread::start);
    for (Thread thread : threads) {
      thread.join();
    }
    Stream<Object> refusals = answers.stream().filter(MembersRefusal.LIMIT_REACHED::equals);
    assertThat(refusals).hasSize(5);
    assertThat(house.stakedSince(ana, GivenConduct.PLAY, house.clock.instant().minusSeconds(1)))
        .isEqualTo(GivenConduct.play("3.00"));
  }

  private Object stakesTogether(CyclicBarrier together) {
    try {
      together.await();
      house.stake(ana, GivenConduct.play("1.00"));
      return "staked";
    } catch (Rejected refused) {
      return refused.refusal();
    } catch (InterruptedException | BrokenBarrierException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private Object refusal(String amount) {
    return catchThrowableOfType(Rejected.class, () -> house.stake(ana, GivenConduct.play(amount)))
        .refusal();
  }
}
