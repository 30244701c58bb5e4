package com.predictiq.acceptance.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jboss.shrinkwrap.api.ArchivePath;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.JavaArchive;

/**
 * Which histories a run compares: some that are always the same and one that is not, or, with
 * {@code -Dpredictiq.histories=50}, so many that are not. {@code -Dpredictiq.histories.seed=…}
 * tells one again. Decided outside the container and taken into it with the application.
 */
public record HistoryPlan(List<Long> seeds) {

  public static final int STEPS = 200;

  private static final String SEEDS = "predictiq.histories.seeds";

  /** The first nine hear every answer there is; a test says so, and which do when these do not. */
  static final List<Long> ALWAYS =
      List.of(6642L, 1937L, 5175L, 4343L, 3646L, 2556L, 5495L, 4822L, 49L, 42L, 0L, 1L, 2L, 3L);

  /** What keeps histories within the ten years that a rehearsal may run ahead. */
  private static final int MOST = 60;

  public static HistoryPlan ofThisRun() {
    long seed = new SplittableRandom().nextLong();
    Long again = Long.getLong("predictiq.histories.seed");
    int many = Integer.getInteger("predictiq.histories", 0);
    if (many > MOST) {
      throw new IllegalArgumentException("at most " + MOST + " histories in one run");
    }
    if (again != null) {
      return new HistoryPlan(List.of(again));
    }
    LongStream seeds =
        many > 0
            ? new SplittableRandom(seed).longs(many)
            : LongStream.concat(ALWAYS.stream().mapToLong(Long::longValue), LongStream.of(seed));
    HistoryPlan plan = new HistoryPlan(seeds.boxed().toList());
    System.out.println("Histories of the seeds " + plan.seeds());
    return plan;
  }

  /** Inside the container. */
  public static HistoryPlan asDeployed() {
    String seeds = ConfigProvider.getConfig().getValue(SEEDS, String.class);
    return new HistoryPlan(Arrays.stream(seeds.split(",")).map(Long::valueOf).toList());
  }

  /** What has to be heard in a run: everything, unless it is a special one. */
  public boolean satisfiedWith(Tally tally) {
    return !seeds.containsAll(ALWAYS) || tally.heard().equals(Answers.ALL);
  }

  /** Whether the class is needed inside; the tests of the model are not. */
  public boolean belongs(ArchivePath path) {
    return !path.get().contains("Test");
  }

  /**
   * Settings for the container: the plan, a clock that can be turned on, and settlements that come
   * in many small bites.
   */
  public JavaArchive settings() {
    String seedsText = seeds.stream().map(String::valueOf).collect(Collectors.joining(","));
    String settings =
        """
        config_ordinal=200
        %s=%s
        predictiq.platform.clock-ahead-file=%s
        predictiq.wagers.settlement-bite-positions=2
        """
            .formatted(SEEDS, seedsText, clockFile());
    return ShrinkWrap.create(JavaArchive.class, "histories.jar")
        .addAsResource(new StringAsset(settings), "META-INF/microprofile-config.properties");
  }

  private static Path clockFile() {
    try {
      Path target = Files.createDirectories(Path.of("target").toAbsolutePath());
      Path file = Files.createTempFile(target, "clock-ahead-", ".txt");
      return Files.writeString(file, "PT0S");
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    }
  }
}
