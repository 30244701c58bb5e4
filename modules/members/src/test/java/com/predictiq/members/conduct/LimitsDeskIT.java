package com.predictiq.members.conduct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import com.predictiq.kernel.Amount;
import com.predictiq.kernel.Fault;
import com.predictiq.kernel.Rejected;
import com.predictiq.members.LimitKind;
import com.predictiq.members.LimitsView;
import com.predictiq.members.LimitsView.AmountLimit;
import com.predictiq.members.LimitsView.PendingLimit;
import com.predictiq.members.LimitsView.SelfExclusion;
import com.predictiq.members.LimitsWish;
import com.predictiq.members.LimitsWish.WrittenExclusion;
import com.predictiq.members.MemberId;
import com.predictiq.platform.RequestRefusal;
import com.predictiq.testkit.TestDatabase;
import com.predictiq.testkit.WithDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

@WithDatabase
class LimitsDeskIT {

  private final GivenConduct house;
  private final MemberId ana;

  LimitsDeskIT(TestDatabase database) {
    this.house = new GivenConduct(database);
    this.ana = house.member();
  }

  @Test
  void somebody_new_has_no_limits() {
    assertThat(view()).isEqualTo(new LimitsView(List.of(), List.of(), Optional.empty()));
  }

  @Test
  void a_first_limit_and_a_stricter_one_count_at_once() {
    house.set(ana, GivenConduct.perDay("10.00"));
    assertThat(view().limits()).containsExactly(perDay("10.00"));
    house.set(ana, GivenConduct.perDay("9.99"));
    assertThat(view().limits()).containsExactly(perDay("9.99"));
    assertThat(view().pending()).isEmpty();
  }

  @Test
  void a_raised_limit_waits_a_day_to_the_millisecond() {
    house.set(ana, GivenConduct.perDay("10.00"));
    house.set(ana, GivenConduct.perDay("20.00"));
    Instant from = house.clock.instant().plus(Duration.ofDays(1));
    assertThat(view().limits()).containsExactly(perDay("10.00"));
    assertThat(view().pending()).containsExactly(pending(Optional.of("20.00"), from));
    house.clock.advance(Duration.ofDays(1).minusMillis(1));
    assertThat(view().limits()).containsExactly(perDay("10.00"));
    house.clock.advance(Duration.ofMillis(1));
    assertThat(view().limits()).containsExactly(perDay("20.00"));
    assertThat(view().pending()).isEmpty();
  }

  @Test
  void a_removed_limit_waits_a_day_as_well() {
    house.set(ana, GivenConduct.perDay("10.00"));
    house.set(ana, GivenConduct.perDay());
    Instant from = house.clock.instant().plus(Duration.ofDays(1));
    assertThat(view().limits()).containsExactly(perDay("10.00"));
    assertThat(view().pending()).containsExactly(pending(Optional.empty(), from));
    house.clock.advance(Duration.ofDays(1));
    assertThat(view().limits()).isEmpty();
    house.set(ana, GivenConduct.perDay("30.00"));
    assertThat(view().limits()).containsExactly(perDay("30.00"));
  }

  @Test
  void the_same_wish_again_does_not_wait_anew() {
    house.set(ana, GivenConduct.perDay("10.00"));
    house.set(ana, GivenConduct.perDay("20.00"));
    house.clock.advance(Duration.ofHours(20));
    house.set(ana, GivenConduct.perDay("20.00"));
    house.clock.advance(Duration.ofHours(4));
    assertThat(view().limits()).containsExactly(perDay("20.00"));
  }

  @Test
  void a_wish_for_what_is_in_force_takes_back_what_is_pending() {
    house.set(ana, GivenConduct.perDay("10.00"));
    house.set(ana, GivenConduct.perDay("20.00"));
    house.set(ana, GivenConduct.perDay("10.00"));
    house.clock.advance(Duration.ofDays(2));
    assertThat(view().limits()).containsExactly(perDay("10.00"));
  }

  @Test
  void what_came_into_force_is_what_the_next_wish_is_measured_by() {
    house.set(ana, GivenConduct.perDay("10.00"));
    house.set(ana, GivenConduct.perDay("20.00"));
    house.clock.advance(Duration.ofDays(1));
    house.set(ana, GivenConduct.perDay("15.00"));
    assertThat(view().limits()).containsExactly(perDay("15.00"));
    assertThat(view().pending()).isEmpty();
  }

  @Test
  void a_self_exclusion_can_be_prolonged_but_neither_shortened_nor_left() {
    Instant later = house.clock.instant().plus(Duration.ofDays(20));
    house.set(ana, exclusion(later));
    assertThat(faults(exclusion(later.minusMillis(1))))
        .extracting(Fault::pointer, Fault::code)
        .containsExactly(tuple("/self_exclusion/until", "CANNOT_BE_SHORTENED"));
    house.set(ana, GivenConduct.perDay("1.00"));
    assertThat(view().selfExclusion()).contains(new SelfExclusion(Optional.of(later)));
    house.set(ana, exclusion(later.plusSeconds(1)));
    assertThat(view().selfExclusion())
        .contains(new SelfExclusion(Optional.of(later.plusSeconds(1))));
    house.set(ana, GivenConduct.excluded(new WrittenExclusion(Optional.empty(), true)));
    assertThat(faults(exclusion(later.plusSeconds(9)))).hasSize(1);
  }

  @Test
  void everything_that_is_wrong_is_said_at_once_and_nothing_is_kept() {
    LimitsWish wrong =
        new LimitsWish(
            Map.of(
                LimitKind.STAKE_PER_DAY,
                List.of(
                    GivenConduct.written("PLAY", "1.001"),
                    GivenConduct.written("NOPE", "1"),
                    GivenConduct.written(null, null),
                    GivenConduct.written("PLAY", "-1")),
                LimitKind.LOSS_PER_WEEK,
                Collections.nCopies(21, GivenConduct.written("PLAY", "1"))),
            Optional.of(new WrittenExclusion(Optional.empty(), false)));
    assertThat(faults(wrong))
        .extracting(Fault::pointer, Fault::code)
        .containsExactly(
            tuple("/stake_per_day/0/amount", "INVALID_VALUE"),
            tuple("/stake_per_day/1/asset", "INVALID_VALUE"),
            tuple("/stake_per_day/2/asset", "REQUIRED"),
            tuple("/stake_per_day/2/amount", "REQUIRED"),
            tuple("/stake_per_day/3/asset", "DUPLICATE"),
            tuple("/stake_per_day/3/amount", "INVALID_VALUE"),
            tuple("/loss_per_week", "WRONG_LENGTH"),
            tuple("/self_exclusion", "INVALID_VALUE"));
    assertThat(house.sql.list("select 1 from members.limits where member_id = ?", r -> 1, id()))
        .isEmpty();
  }

  @Test
  void an_exclusion_lies_in_the_future_but_not_beyond_all_calendars() {
    assertThat(faults(exclusion(house.clock.instant()))).hasSize(1);
    assertThat(faults(exclusion(Instant.MAX))).hasSize(1);
  }

  private java.util.UUID id() {
    return ana.value();
  }

  private LimitsView view() {
    return house.limits.of(ana);
  }

  private List<Fault> faults(LimitsWish wish) {
    Rejected no = catchThrowableOfType(Rejected.class, () -> house.set(ana, wish));
    assertThat(no.refusal()).isEqualTo(RequestRefusal.VALIDATION_FAILED);
    return no.faults();
  }

  private static LimitsWish exclusion(Instant until) {
    return GivenConduct.excluded(new WrittenExclusion(Optional.of(until), false));
  }

  private static AmountLimit perDay(String amount) {
    return new AmountLimit(LimitKind.STAKE_PER_DAY, GivenConduct.play(amount));
  }

  private static PendingLimit pending(Optional<String> amount, Instant from) {
    Optional<Amount> parsed = amount.map(GivenConduct::play);
    return new PendingLimit(LimitKind.STAKE_PER_DAY, "PLAY", parsed, from);
  }
}
