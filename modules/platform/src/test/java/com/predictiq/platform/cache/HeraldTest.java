package com.predictiq.platform.cache;

import static org.assertj.core.api.Assertions.assertThat;

import com.predictiq.platform.ToldStale;
import com.predictiq.platform.redis.GivenRedis;
import com.predictiq.testkit.SettableClock;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class HeraldTest {

  private static final ToldStale EVERYTHING = new ToldStale(Set.of(), true);

  private final GivenCache node =
      new GivenCache(GivenRedis.none(), new SettableClock(), new AtomicInteger());

  @Test
  void lets_the_house_know_what_was_committed_here() {
    node.herald.tell(Set.of("market:1"), Set.of("volumes"));
    assertThat(node.learned).containsExactly(new ToldStale(Set.of("market:1", "volumes"), false));
  }

  @Test
  void lets_the_house_know_what_another_node_says() {
    node.herald.hear(new Word("another", true, Set.of("market:1"), Set.of()).text());
    assertThat(node.learned).containsExactly(new ToldStale(Set.of("market:1"), false));
  }

  @Test
  void lets_the_house_know_that_it_knows_nothing() {
    node.herald.wasDeaf();
    node.herald.tellEverything();
    assertThat(node.learned).containsExactly(EVERYTHING, EVERYTHING);
  }

  @Test
  void says_nothing_about_what_it_cannot_read() {
    node.herald.hear("hello");
    assertThat(node.learned).isEmpty();
  }
}
