package com.predictiq.admin.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import com.predictiq.admin.Upkeep.Mode;
import com.predictiq.admin.Upkeep.Wish;
import com.predictiq.admin.breaker.Told;
import com.predictiq.platform.Changed;
import com.predictiq.platform.Maintenance;
import com.predictiq.testkit.SettableClock;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class UpkeepDeskTest {

  private static final String ANN = "member:ann";

  private final House house = new House();
  private final Told told = new Told();
  private final UpkeepDesk desk = new UpkeepDesk(house, told);

  @Test
  void off_ends_both_and_the_log_hears_each_difference_once() {
    put(Mode.READ_ONLY);
    put(Mode.READ_ONLY);
    put(Mode.DRAIN);
    assertThat(desk.view().readOnly()).isPresent();
    assertThat(desk.view().draining()).isTrue();
    put(Mode.OFF);
    assertThat(desk.view().readOnly()).isEmpty();
    assertThat(desk.view().draining()).isFalse();
    assertThat(told.changes)
        .extracting(it -> it.after().get("mode"))
        .containsExactly("read-only", "read-only, drain", "off");
    assertThat(told.changes).extracting(Changed::actor).containsOnly(ANN);
  }

  private void put(Mode mode) {
    desk.put(new Wish(mode, "A backup.", Duration.ofMinutes(1), ANN));
  }

  /** One node, in memory. */
  private static final class House implements Maintenance {

    private Optional<ReadOnly> readOnly = Optional.empty();
    private boolean draining;

    @Override
    public Optional<ReadOnly> readOnly() {
      return readOnly;
    }

    @Override
    public Optional<ReadOnly> readOnlyNow() {
      return readOnly;
    }

    @Override
    public boolean beginReadOnly(String reason, String by, Duration retryAfter) {
      readOnly =
          readOnly.or(() -> Optional.of(new ReadOnly(SettableClock.START, reason, by, retryAfter)));
      return true;
    }

    @Override
    public boolean endReadOnly(String by) {
      readOnly = Optional.empty();
      return true;
    }

    @Override
    public boolean draining() {
      return draining;
    }

    @Override
    public void drain(boolean on, String by) {
      draining = on;
    }
  }
}
