package com.predictiq.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * How long the product takes to its first answer, what it weighs, and how fast it lists markets.
 * Each figure stands beside a yardstick taken in turns with it on the same machine: bare Payara
 * Micro with an empty WAR, and a servlet that answers the same bytes without thinking.
 */
record Foundation(Path work, Map<String, Integer> wishes) {

  private static final Path RESULTS = House.ROOT.resolve("bench/results/foundation.json");
  private static final Page PAGE = new Page(House.ROOT.resolve("docs/performance.md"));
  private static final int WARM_UP_SECONDS = 5;
  private static final Duration UNTIL_CLASS_DATA = Duration.ofMinutes(5);

  public static void main(String[] arguments) throws Exception {
    Map<String, Integer> wishes = wishes(arguments);
    Path work = Files.createTempDirectory("predictiq-bench");
    try {
      new Foundation(work, wishes).run();
    } finally {
      delete(work);
    }
  }

  static void say(String line) {
    System.err.println(line);
  }

  private static Map<String, Integer> wishes(String... arguments) {
    Map<String, Integer> wishes =
        new TreeMap<>(Map.of("--starts", 5, "--rounds", 3, "--seconds", 10, "--verify", 0));
    for (int i = 0; i < arguments.length; i += 2) {
      if (!wishes.containsKey(arguments[i]) || i + 1 == arguments.length) {
        say("Known are, each with a number after it: " + String.join(", ", wishes.keySet()));
        System.exit(1);
      }
      wishes.put(arguments[i], Integer.valueOf(arguments[i + 1]));
    }
    return wishes;
  }

  private void run() throws IOException, InterruptedException {
    Figures figures = new Figures();
    Path home = work.resolve("home");
    starts(figures, home);
    lists(figures, home);
    Files.createDirectories(RESULTS.getParent());
    Files.writeString(RESULTS, figures.json());
    PAGE.put("foundation", figures.markdown());
    System.out.println(figures.markdown());
    if (wishes.get("--verify") > 0) {
      String proof = new Proof(work).measure();
      PAGE.put("verify", proof);
      System.out.println(proof);
    }
  }

  private void starts(Figures figures, Path home) throws IOException, InterruptedException {
    Yardstick empty = Yardstick.empty(work);
    say("A first start, which is not measured: it unpacks, makes the database and class data");
    try (Server first = House.start(work, home)) {
      first.awaitAnswer(House.LIST);
      first.await(() -> House.hasClassData(home), UNTIL_CLASS_DATA);
    }
    for (int i = 1; i <= wishes.get("--starts"); i++) {
      say("Start " + i + " of " + wishes.get("--starts"));
      try (Server product = House.start(work, home)) {
        figures.started(product.awaitAnswer(House.LIST), product.megabytesAtRest());
      }
      try (Server bare = empty.start()) {
        figures.yardstickStarted(bare.awaitAnswer("/"), bare.megabytesAtRest());
      }
    }
  }

  private void lists(Figures figures, Path home) throws IOException, InterruptedException {
    try (Server product = House.start(work, home)) {
      product.awaitAnswer(House.LIST);
      try (Server servlet = Yardstick.answering(work, product.body(House.LIST)).start()) {
        servlet.awaitAnswer(Yardstick.CONSTANT);
        Load.on(product, House.LIST, WARM_UP_SECONDS);
        Load.on(servlet, Yardstick.CONSTANT, WARM_UP_SECONDS);
        for (int i = 1; i <= wishes.get("--rounds"); i++) {
          say("Load " + i + " of " + wishes.get("--rounds"));
          int seconds = wishes.get("--seconds");
          double list = Load.on(product, House.LIST, seconds);
          figures.listed(list, Load.on(servlet, Yardstick.CONSTANT, seconds));
        }
      }
    }
  }

  static void delete(Path directory) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
