package com.predictiq.web.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import com.predictiq.platform.Scrape;
import com.predictiq.testkit.SettableClock;
import org.junit.jupiter.api.Test;

class PresentMembersTest {

  private final SettableClock clock = new SettableClock();
  private final PresentMembers present = new PresentMembers(clock);

  @Test
  void counts_each_once_and_forgets_who_left() {
    present.sees("ann");
    present.sees("ben");
    present.sees("ann");
    assertThat(told()).endsWith("active_users 2\n").doesNotContain("ann");
    clock.advance(PresentMembers.LATELY.dividedBy(2));
    present.sees("ann");
    clock.advance(PresentMembers.LATELY.dividedBy(2).plusMillis(1));
    assertThat(told()).endsWith("active_users 1\n");
  }

  @Test
  void remembers_no_more_than_it_has_room_for() {
    for (int i = 0; i < PresentMembers.MOST + 10; i++) {
      present.sees("member-" + i);
    }
    assertThat(told()).endsWith("active_users " + PresentMembers.MOST + "\n");
  }

  private String told() {
    Scrape scrape = new Scrape();
    present.tell(scrape);
    return scrape.text();
  }
}
