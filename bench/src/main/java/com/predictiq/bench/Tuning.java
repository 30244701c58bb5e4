package com.predictiq.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a setting is worth: the product as it is shipped beside the same with one thing changed,
 * each started anew in turns, on one grown house. A setting that makes no difference here is left
 * alone.
 */
final class Tuning {

  private static final String SHIPPED = "as shipped";
  private static final String FLAGS = "PREDICTIQ_JAVA_OPTS";
  private static final Growth.Size SIZE = Growth.Size.of(2_000, 1_700, 10_000);
  private static final int SECONDS = Integer.getInteger("bench.seconds", 15);
  private static final int WARM_UP_SECONDS = Integer.getInteger("bench.warm-up-seconds", 15);
  private static final int ROUNDS = Integer.getInteger("bench.rounds", 1);
  private static final Path RESULTS = House.ROOT.resolve("bench/results");

  private static final Map<String, Map<String, String>> VARIANTS = variants();

  /** What one start of one variant came to. */
  private record Seen(double wagers, double reads, double megabytes) {}

  private final Map<String, List<Seen>> all = new LinkedHashMap<>();
  private final Path work;

  private final Map<String, Map<String, String>> asked;

  private Tuning(Path work, Map<String, Map<String, String>> asked) {
    this.work = work;
    this.asked = asked;
  }

  private static Map<String, Map<String, String>> variants() {
    Map<String, Map<String, String>> variants = new LinkedHashMap<>();
    variants.put(SHIPPED, Map.of());
    variants.put("parallel collector", Map.of(FLAGS, "-XX:-UseSerialGC -XX:+UseParallelGC"));
    variants.put("G1 collector", Map.of(FLAGS, "-XX:-UseSerialGC -XX:+UseG1GC"));
    variants.put("heap of 256 MiB", Map.of(FLAGS, "-Xmx256m"));
    variants.put("heap of 512 MiB", Map.of(FLAGS, "-Xmx512m"));
    variants.put("native memory kept", Map.of(FLAGS, "-XX:TrimNativeHeapInterval=0"));
    variants.put(
        "heap that shrinks", Map.of(FLAGS, "-XX:MinHeapFreeRatio=10 -XX:MaxHeapFreeRatio=30"));
    variants.put("first compiler only", Map.of(FLAGS, "-XX:TieredStopAtLevel=1"));
    variants.put("one clerk at the counter", Map.of("PREDICTIQ_WAGERS_COUNTER_CLERKS", "1"));
    variants.put("four clerks", Map.of("PREDICTIQ_WAGERS_COUNTER_CLERKS", "4"));
    variants.put("batches of 16", Map.of("PREDICTIQ_WAGERS_COUNTER_BATCH_MAX", "16"));
    variants.put("every request logged", Map.of("PREDICTIQ_WEB_ACCESS_LOG", "true"));
    return variants;
  }

  /** Those named, or all; the product as it is shipped is always beside them. */
  private static Map<String, Map<String, String>> chosen(List<String> names) {
    if (!VARIANTS.keySet().containsAll(names)) {
      throw new IllegalArgumentException("settings are " + VARIANTS.keySet());
    }
    Map<String, Map<String, String>> chosen = new LinkedHashMap<>(VARIANTS);
    chosen.keySet().removeIf(it -> !names.isEmpty() && !it.equals(SHIPPED) && !names.contains(it));
    return chosen;
  }

  public static void main(String[] arguments) throws Exception {
    Map<String, Map<String, String>> asked = chosen(List.of(arguments));
    Path work = Files.createTempDirectory("predictiq-tuning");
    try {
      new Tuning(work, asked).run();
    } finally {
      Foundation.delete(work);
    }
  }

  private void run() throws IOException, InterruptedException {
    int minutes = ROUNDS * asked.size() * (2 * SECONDS + 2 * WARM_UP_SECONDS + 30) / 60 + 2;
    Foundation.say("About " + minutes + " minutes");
    for (int round = 1; round <= ROUNDS; round++) {
      for (Map.Entry<String, Map<String, String>> variant : asked.entrySet()) {
        Foundation.say(variant.getKey());
        Seen seen = seen(variant.getValue());
        Foundation.say("  " + seen);
        all.computeIfAbsent(variant.getKey(), fresh -> new ArrayList<>()).add(seen);
        Files.createDirectories(RESULTS);
        Files.writeString(RESULTS.resolve("tuning.md"), markdown());
        new Page(House.ROOT.resolve("docs/performance.md")).put("tuning", markdown());
      }
    }
    System.out.println(markdown());
  }

  private Seen seen(Map<String, String> settings) throws IOException, InterruptedException {
    try (Exchange exchange = Exchange.open(work, work.resolve("home"), SIZE, settings)) {
      int port = exchange.server().port();
      String market = House.LIST + "/" + exchange.hotMarket();
      Drive.clients(port, Exchange.CLIENTS, WARM_UP_SECONDS, exchange.stakes(1));
      double wagers = Drive.clients(port, Exchange.CLIENTS, SECONDS, exchange.stakes(1)).rate();
      double megabytes = exchange.server().megabytes();
      Drive.clients(port, Exchange.CLIENTS, WARM_UP_SECONDS, Exchange.reads(market));
      double reads = Drive.clients(port, Exchange.CLIENTS, SECONDS, Exchange.reads(market)).rate();
      return new Seen(wagers, reads, megabytes);
    }
  }

  private String markdown() {
    return all.entrySet().stream()
        .map(variant -> row(variant.getKey(), variant.getValue()))
        .collect(
            Collectors.joining(
                "\n",
                "| setting | wagers/s (W1) | of shipped | reads/s (R1) | of shipped | resident"
                    + " after W1, MB |\n"
                    + "|---|---|---|---|---|---|\n",
                "\n"));
  }

  private String row(String name, List<Seen> seen) {
    List<Seen> shipped = all.get(SHIPPED);
    double wagers = median(seen.stream().map(Seen::wagers).toList());
    double reads = median(seen.stream().map(Seen::reads).toList());
    return String.format(
        Locale.ROOT,
        "| %s | %.0f | %.2f | %.0f | %.2f | %.0f |",
        name,
        wagers,
        wagers / median(shipped.stream().map(Seen::wagers).toList()),
        reads,
        reads / median(shipped.stream().map(Seen::reads).toList()),
        median(seen.stream().map(Seen::megabytes).toList()));
  }

  private static double median(List<Double> values) {
    return Findings.median(values);
  }
}
