package com.predictiq.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DepartureTest {

  @Test
  void begins_once_and_for_good() {
    Departure departure = new Departure();
    assertThat(departure.hasBegun()).isFalse();
    assertThat(departure.begin()).isTrue();
    assertThat(departure.begin()).isFalse();
    assertThat(departure.hasBegun()).isTrue();
  }

  @Test
  void knows_what_is_still_being_done() {
    Departure departure = new Departure();
    departure.taken();
    departure.taken();
    departure.done();
    assertThat(departure.underway()).isEqualTo(1);
  }

  @Test
  void is_one_for_the_process() {
    assertThat(Departure.ofThisProcess()).isSameAs(Departure.ofThisProcess());
    assertThat(Departure.ofThisProcess().hasBegun()).isFalse();
  }
}
