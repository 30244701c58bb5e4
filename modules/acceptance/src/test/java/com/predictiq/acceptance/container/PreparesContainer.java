package com.predictiq.acceptance.container;

import com.predictiq.kernel.DatabaseUrl;
import com.predictiq.testkit.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Lays out the application and gives it a database before Arquillian starts the container. The test
 * class is also run inside that container, where all is prepared and this does nothing.
 */
public final class PreparesContainer implements BeforeAllCallback {

  private static final String EXPLODED = "predictiq.exploded";

  @Override
  public void beforeAll(ExtensionContext context) {
    if (!isInside() && exploded().isEmpty()) {
      ExplodedEar ear = ExplodedEar.in(directory());
      System.setProperty(EXPLODED, ear.root().toString());
      System.setProperty("payara.cmdOptions", options(TestDatabase.fresh().url()));
      System.setProperty("payara.extraMicroOptions", "--addlibs " + ear.libraries());
      System.setProperty(
          "payara.startupTimeoutInSeconds", System.getProperty("predictiq.start-seconds", "180"));
      System.setProperty("payara.consoleOutput", "false");
    }
  }

  static Optional<ExplodedEar> exploded() {
    return Optional.ofNullable(System.getProperty(EXPLODED)).map(Path::of).map(ExplodedEar::new);
  }

  private static boolean isInside() {
    return System.getProperty("payara.microJar") == null;
  }

  private static String options(DatabaseUrl database) {
    return String.join(
        " ",
        "-Xmx512m",
        "-XX:+UseSerialGC",
        "-XX:TieredStopAtLevel=1",
        "-DDATABASE_URL=postgres://%s@%s".formatted(database.user(), database.place()),
        "-Dpredictiq.platform.secret=the-secret-of-the-acceptance-tests-0001");
  }

  /** In the build's own directory: the next run takes it away. */
  private static Path directory() {
    try {
      Path target = Path.of("target").toAbsolutePath();
      return Files.createTempDirectory(Files.createDirectories(target), "exploded-");
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    }
  }
}
