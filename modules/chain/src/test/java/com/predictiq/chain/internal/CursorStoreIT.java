package com.predictiq.chain.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.predictiq.chain.ChainStatus;
import com.predictiq.chain.GivenBooks;
import com.predictiq.chain.Network;
import com.predictiq.chain.ReadPosition;
import com.predictiq.chain.network.Head;
import com.predictiq.chain.network.Pulse;
import com.predictiq.chain.network.Stellar;
import com.predictiq.platform.DatabaseFailure;
import com.predictiq.platform.Dependency;
import com.predictiq.platform.Sql;
import com.predictiq.testkit.SettableClock;
import com.predictiq.testkit.TestDatabase;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CursorStoreIT {

  private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");

  private final TestDatabase database = TestDatabase.fresh();
  private final EntityManagerFactory unit = database.entityManagerFactory("chain");
  private final EntityManager entities = unit.createEntityManager();
  private final SettableClock clock = new SettableClock();
  private final Pulse pulse = new Pulse(new Sql(database.dataSource()), clock);
  private final ChainDesk desk = desk(Network.OFF);

  @AfterEach
  void close() {
    entities.close();
    unit.close();
    database.close();
  }

  @Test
  void before_the_first_read_there_is_no_position() {
    assertThat(desk.health().status()).isEqualTo(ChainStatus.OFF);
    assertThat(desk.health().furthest()).isEmpty();
    assertThat(desk.statistics().streams()).isEmpty();
  }

  @Test
  void positions_of_an_earlier_time_are_still_known() {
    read("payments", 1_200);
    read("contracts", 1_300);
    assertThat(desk.health().furthest()).contains(new ReadPosition("contracts", 1_300, NOON));
    assertThat(desk.statistics().streams())
        .extracting(ReadPosition::stream)
        .containsExactly("contracts", "payments");
  }

  @Test
  void no_ledger_counts_below_zero() {
    assertThatThrownBy(() -> read("payments", -1)).isInstanceOf(DatabaseFailure.class);
  }

  @Test
  void a_network_that_answers_is_up_and_one_that_does_not_is_silent() {
    ChainDesk home = desk(Network.STANDALONE);
    ChainDependency dependency =
        new ChainDependency(new ChainConfig(Network.STANDALONE), pulse, stellar(false));
    assertThat(home.health().status()).isEqualTo(ChainStatus.SILENT);
    assertThat(dependency.probe().status()).isEqualTo(Dependency.Status.DOWN);
    pulse.beat(new Head(7, NOON, 1, ""));
    assertThat(home.health().status()).isEqualTo(ChainStatus.UP);
    assertThat(dependency.probe().status()).isEqualTo(Dependency.Status.UP);
    pulse.missed("away");
    clock.advance(Duration.ofMinutes(1));
    assertThat(home.health().status()).isEqualTo(ChainStatus.SILENT);
    assertThat(pulse.last().orElseThrow().trouble()).contains("away");
  }

  @Test
  void a_network_that_waits_for_its_first_visitor_is_up() {
    Stellar asleep = stellar(true);
    ChainConfig config = new ChainConfig(Network.STANDALONE);
    assertThat(new ChainDesk(config, new CursorStore(entities), pulse, asleep).health().status())
        .isEqualTo(ChainStatus.UP);
    assertThat(new ChainDependency(config, pulse, asleep).probe().status())
        .isEqualTo(Dependency.Status.UP);
  }

  private ChainDesk desk(Network network) {
    return new ChainDesk(
        new ChainConfig(network), new CursorStore(entities), pulse, stellar(false));
  }

  private static Stellar stellar(boolean idle) {
    return GivenBooks.proxy(Stellar.class, (self, method, arguments) -> idle);
  }

  private void read(String stream, long ledger) {
    new Sql(database.dataSource())
        .change(
            "insert into chain.cursors (stream, ledger, moved_at) values (?, ?, ?)",
            stream,
            ledger,
            NOON);
  }
}
