package com.predictiq.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.predictiq.launcher.program.Layout;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModuleSettingsTest {

  @TempDir private Path root;

  @Test
  void are_those_of_the_modules_beside_our_own() throws IOException {
    module("oracle", "predictiq.oracle.staleness=60\nother=1\n");
    module("platform", "predictiq.platform.secret=\n");
    List<Setting> known = ModuleSettings.known(new Layout(root));
    assertThat(known)
        .containsAll(Settings.OWN)
        .contains(new Setting("PREDICTIQ_ORACLE_STALENESS", "60", "predictiq.oracle.staleness"));
    assertThat(known.stream().map(Setting::variable)).doesNotHaveDuplicates();
  }

  @Test
  void are_known_by_the_names_they_point_to_as_well() throws IOException {
    module("chain", "predictiq.chain.network=${BLOCKCHAIN_NETWORK:off}\n");
    module("oracle", "predictiq.oracle.a=${FEED:x}\npredictiq.oracle.b=${predictiq.oracle.a:}\n");
    List<Setting> known = ModuleSettings.known(new Layout(root));
    assertThat(known).contains(new Setting("FEED", "x", "predictiq.oracle.a"));
    assertThat(known.stream().map(Setting::variable))
        .doesNotHaveDuplicates()
        .contains("BLOCKCHAIN_NETWORK")
        .doesNotContain("predictiq.oracle.a");
  }

  private void module(String name, String defaults) throws IOException {
    Path jar = root.resolve("app/WEB-INF/lib/predictiq-" + name + ".jar");
    Files.createDirectories(jar.getParent());
    try (OutputStream out = Files.newOutputStream(jar);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("META-INF/microprofile-config.properties"));
      zip.write(defaults.getBytes(StandardCharsets.UTF_8));
    }
  }
}
