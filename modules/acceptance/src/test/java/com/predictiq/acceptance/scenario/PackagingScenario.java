package com.predictiq.acceptance.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.predictiq.acceptance.House;
import com.predictiq.acceptance.HouseModule;
import com.predictiq.acceptance.container.ExplodedEar;
import com.predictiq.testkit.TestDatabase;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two packages, one product: the portable EAR and the runnable. */
class PackagingScenario {

  private static final int CLASS_FILES_OF_JAVA_8 = 52;

  @TempDir private Path directory;

  @Test
  void holds_the_same_jars_in_both() {
    Map<String, String> portable = Jars.ofEar(ExplodedEar.ear());
    Map<String, String> runnable = Jars.ofRunnable(ShippedJar.path());
    assertThat(runnable).containsAllEntriesOf(portable);
    Set<String> more = new TreeSet<>(runnable.keySet());
    more.removeAll(portable.keySet());
    assertThat(more.stream().map(Jars::artifact))
        .containsExactlyInAnyOrderElementsOf(Jars.ONLY_IN_THE_RUNNABLE);
  }

  @Test
  void holds_every_module_that_ships() {
    Set<String> shipped = Set.copyOf(artifacts(Jars.ofEar(ExplodedEar.ear())));
    Set<String> support = Set.of("acceptance", "launcher", "testkit", "web");
    assertThat(House.modules())
        .map(HouseModule::name)
        .filteredOn(name -> !support.contains(name))
        .allMatch(name -> shipped.contains("predictiq-" + name));
  }

  @Test
  void brings_nothing_that_the_container_has() {
    assertThat(artifacts(Jars.ofRunnable(ShippedJar.path())))
        .doesNotContainAnyElementsOf(Jars.BROUGHT_BY_THE_CONTAINER)
        .noneMatch(name -> name.startsWith("jakarta.") || name.startsWith("microprofile"))
        .doesNotHaveDuplicates();
  }

  @Test
  void is_opened_by_a_door_that_any_java_can_read() throws IOException {
    try (ZipFile jar = new ZipFile(ShippedJar.path().toFile())) {
      ZipEntry door = jar.getEntry("com/predictiq/launcher/Main.class");
      try (DataInputStream classFile = new DataInputStream(jar.getInputStream(door))) {
        assertThat(classFile.readInt()).isEqualTo(0xCAFEBABE);
        classFile.readUnsignedShort();
        assertThat(classFile.readUnsignedShort()).isEqualTo(CLASS_FILES_OF_JAVA_8);
      }
    }
  }

  @Test
  void runs_on_a_stock_container_as_the_runnable_does() {
    ExplodedEar exploded = ExplodedEar.in(directory);
    try (TestDatabase database = TestDatabase.fresh();
        RunningNode node = StockContainer.running(exploded, database)) {
      // Its door is open before there is anything behind it, as ours must not be.
      assertThat(node.firstAnswer("/api/v1/markets").status()).isNotEqualTo(200);
      node.awaitReady();
      Answer markets = node.visitor().get("/api/v1/markets").is(200);
      assertThat(markets.json().path("items").isArray()).isTrue();
      assertThat(node.visitor().get("/api/v1/nothing").is(404).field("code"))
          .isEqualTo("ROUTE_NOT_FOUND");
      assertThat(node.visitor().get("/api/v1/ledger/invariants").status()).isEqualTo(200);
    }
  }

  private static List<String> artifacts(Map<String, String> jars) {
    return jars.keySet().stream().map(Jars::artifact).toList();
  }
}
