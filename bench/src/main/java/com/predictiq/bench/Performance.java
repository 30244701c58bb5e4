package com.predictiq.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;

/**
 * The scenarios of docs/performance.md. Product and yardstick take turns, on the same database and
 * machine; what counts is the ratio of their medians.
 */
record Performance(Path work, Plan plan, Findings findings) {

  /** How long and how often. {@code openSeconds} is for the scenarios at a steady rate. */
  record Plan(
      int seconds,
      int warmUp,
      int openSeconds,
      int rounds,
      int starts,
      boolean quick,
      List<String> scenarios) {

    boolean has(String scenario) {
      return scenarios.contains(scenario);
    }

    boolean hasAny(List<String> some) {
      return some.stream().anyMatch(scenarios::contains);
    }

    /** About how long it will take, told from what each was seen to take. */
    void say() {
      int turns = 2 * rounds * seconds;
      int all = 90;
      all += has("R1") ? 2 * (turns + 2 * warmUp + 10) : 0;
      all += (has("W1") ? turns : 0) + (has("W2") ? turns : 0) + 2 * warmUp;
      all += has("S1") || has("G1") ? BIG.wagers() / 20_000 + BIG.crowd() / 10_000 + 60 : 0;
      all += has("S1") ? BIG.crowd() / 5_000 + 2 * seconds : 0;
      all += has("G1") ? 2 * turns + 4 * warmUp : 0;
      all += (has("W3") ? openSeconds : 0) + (has("M1") ? openSeconds : 0);
      all += has("B1") ? starts * 30 : 0;
      Foundation.say("About " + (all + 59) / 60 + " minutes");
    }

    /** What has been measured is kept, also when the run is broken off later. */
    void done(Findings findings) throws IOException {
      if (!quick) {
        findings.write();
      }
    }
  }

  private static final List<String> ALL =
      List.of("R1", "W1", "W2", "B2", "W3", "M1", "B1", "G1", "S1");
  private static final List<String> QUICK = List.of("W1", "W2", "R1");
  private static final Growth.Size SMALL = Growth.Size.of(2_000, 1_700, 10_000);
  private static final Growth.Size BIG =
      new Growth.Size(
          Integer.getInteger("bench.big-members", 1_000_000),
          Integer.getInteger("bench.big-markets", 100_000),
          Integer.getInteger("bench.big-wagers", 10_000_000),
          Integer.getInteger("bench.crowd", 1_000_000));
  private static final int OPEN_CONNECTIONS = 128;

  public static void main(String[] arguments) throws Exception {
    List<String> asked = List.of(arguments);
    boolean quick = asked.contains("--quick");
    List<String> named = asked.stream().filter(it -> !it.startsWith("--")).toList();
    int seconds = Integer.getInteger("bench.seconds", quick ? 2 : 20);
    Plan plan =
        new Plan(
            seconds,
            Integer.getInteger("bench.warm-up-seconds", quick ? 5 : 30),
            Integer.getInteger("bench.open-seconds", quick ? 10 : 300),
            Integer.getInteger("bench.rounds", 3),
            Integer.getInteger("bench.starts", quick ? 1 : 3),
            quick,
            named.isEmpty() ? quick ? QUICK : ALL : named);
    Path work = Files.createTempDirectory("predictiq-bench");
    Findings findings = new Findings();
    try {
      new Performance(work, plan, findings).run();
    } finally {
      Foundation.delete(work);
    }
    System.out.println(findings.markdown());
    if (quick) {
      Guard.compare(findings);
    } else {
      findings.write();
    }
  }

  private void run() throws IOException, InterruptedException {
    plan.say();
    String kept = System.getProperty("bench.home");
    Path home = kept == null ? work.resolve("home") : Path.of(kept);
    if (plan.hasAny(List.of("R1", "W1", "W2", "B2", "W3", "M1", "B1"))) {
      try (Exchange exchange = Exchange.open(work, home, SMALL)) {
        findings.about(exchange.databaseSettings());
        reads(exchange);
        wagers(exchange);
        steady(exchange);
      }
    }
    if (plan.has("B1")) {
      starts(home);
      plan.done(findings);
    }
    if (plan.hasAny(List.of("S1", "G1"))) {
      try (Exchange exchange = Exchange.open(work, home, SMALL)) {
        findings.about(exchange.databaseSettings());
        big(exchange);
      }
    }
  }

  /** S1 and G1 in a house of another size, which stands beside the small one. */
  private void big(Exchange small) throws IOException, InterruptedException {
    try (Exchange big = Exchange.open(work, work.resolve("big"), BIG)) {
      if (plan.has("G1")) {
        grown(small, big);
        plan.done(findings);
      }
      if (plan.has("S1")) {
        big.logIn();
        new Crowd(big, findings, BIG.crowd(), plan.seconds()).settle();
        plan.done(findings);
      }
    }
  }

  /** The same load on both in turns; the one that is not asked rests. */
  private void grown(Exchange small, Exchange big) throws IOException, InterruptedException {
    for (Exchange exchange : List.of(small, big)) {
      exchange.logIn();
      staked(exchange, plan.warmUp());
      read(exchange, plan.warmUp());
    }
    for (int round = 1; round <= plan.rounds(); round++) {
      Foundation.say("G1");
      String what = "%,d wagers, %,d markets, %,d members; ";
      String size = what.formatted(BIG.wagers(), BIG.markets(), BIG.members());
      driven(big, "G1 W1", size + "wagers/s", () -> staked(big, plan.seconds()));
      findings.yardstick("G1 W1", staked(small, plan.seconds()).rate());
      driven(big, "G1 R1", size + "requests/s", () -> read(big, plan.seconds()));
      findings.yardstick("G1 R1", read(small, plan.seconds()).rate());
    }
  }

  private static Drive.Outcome staked(Exchange exchange, int seconds) throws IOException {
    return Drive.clients(port(exchange), Exchange.CLIENTS, seconds, exchange.stakes(1));
  }

  private static Drive.Outcome read(Exchange exchange, int seconds) throws IOException {
    return Drive.clients(
        port(exchange),
        Exchange.CLIENTS,
        seconds,
        Exchange.reads(House.LIST + "/" + exchange.hotMarket(), House.LIST));
  }

  private void wagers(Exchange exchange) throws IOException, InterruptedException {
    if (!plan.has("W1") && !plan.has("W2")) {
      return;
    }
    Plain plain = new Plain(exchange, SMALL.members());
    exchange.logIn();
    staked(exchange, plan.warmUp());
    Drive.clients(port(exchange), Exchange.CLIENTS, plan.warmUp(), exchange.stakes(1000));
    plain.rate(1000, 5);
    for (int round = 1; round <= plan.rounds(); round++) {
      if (plan.has("W1")) {
        wager(exchange, plain, "W1", "wagers/s on one hot market", 1);
      }
      if (plan.has("W2")) {
        wager(exchange, plain, "W2", "wagers/s over 1,000 markets", 1000);
      }
    }
    if (plan.has("B2")) {
      findings.alone("B2", "resident after W1, MB", exchange.server().megabytes());
    }
    plan.done(findings);
  }

  private void wager(Exchange exchange, Plain plain, String name, String what, int markets)
      throws IOException, InterruptedException {
    Foundation.say(name);
    driven(
        exchange,
        name,
        what,
        () ->
            Drive.clients(
                port(exchange), Exchange.CLIENTS, plan.seconds(), exchange.stakes(markets)));
    Work before = exchange.work();
    double rate = plain.rate(markets, plan.seconds());
    Work took = exchange.work().since(before);
    findings.yardstick(name, rate);
    Foundation.say("  its cpu ms each " + took.each((long) (rate * plan.seconds())));
  }

  /** In the open model, where latency means something. */
  private void steady(Exchange exchange) throws IOException, InterruptedException {
    if (plan.has("W3")) {
      Foundation.say("W3");
      exchange.logIn();
      staked(exchange, plan.warmUp());
      driven(
          exchange,
          "W3",
          "a hot market at 300 wagers/s",
          () ->
              Drive.rate(
                  port(exchange), 300, OPEN_CONNECTIONS, plan.openSeconds(), exchange.stakes(1)));
      plan.done(findings);
    }
    if (plan.has("M1")) {
      Foundation.say("M1");
      exchange.logIn();
      Supplier<byte[]> mixed = mixed(exchange);
      driven(
          exchange,
          "M1",
          "100 wagers/s and 1,000 reads/s",
          () -> Drive.rate(port(exchange), 1100, OPEN_CONNECTIONS, plan.openSeconds(), mixed));
      plan.done(findings);
    }
  }

  /** Every eleventh is a stake. */
  private static Supplier<byte[]> mixed(Exchange exchange) {
    Supplier<byte[]> stakes = exchange.stakes(1000);
    String market = House.LIST + "/" + exchange.hotMarket();
    Supplier<byte[]> reads = Exchange.reads(market, House.LIST);
    int[] turn = {0};
    return () -> turn[0]++ % 11 == 0 ? stakes.get() : reads.get();
  }

  private void reads(Exchange exchange) throws IOException, InterruptedException {
    if (plan.has("R1")) {
      read(exchange, "R1 detail", House.LIST + "/" + exchange.hotMarket());
      read(exchange, "R1 list", House.LIST);
      plan.done(findings);
    }
  }

  private void read(Exchange exchange, String name, String path)
      throws IOException, InterruptedException {
    Supplier<byte[]> constant = Exchange.reads(Yardstick.CONSTANT);
    try (Server servlet = Yardstick.answering(work, exchange.server().body(path)).start()) {
      servlet.awaitAnswer(Yardstick.CONSTANT);
      Drive.clients(port(exchange), Exchange.CLIENTS, plan.warmUp(), Exchange.reads(path));
      Drive.clients(servlet.port(), Exchange.CLIENTS, plan.warmUp(), constant);
      for (int round = 1; round <= plan.rounds(); round++) {
        Foundation.say(name);
        driven(
            exchange,
            name,
            "GET " + path.replace(exchange.hotMarket(), "{id}") + ", requests/s",
            () ->
                Drive.clients(
                    port(exchange), Exchange.CLIENTS, plan.seconds(), Exchange.reads(path)));
        findings.yardstick(
            name, Drive.clients(servlet.port(), Exchange.CLIENTS, plan.seconds(), constant).rate());
      }
    }
  }

  private void starts(Path home) throws IOException, InterruptedException {
    Yardstick empty = Yardstick.empty(work);
    for (int start = 1; start <= plan.starts(); start++) {
      Foundation.say("B1");
      try (Server product = House.start(work, home)) {
        findings.product("B1", "start to first served read, s", product.awaitAnswer(House.LIST));
      }
      try (Server bare = empty.start()) {
        findings.yardstick("B1", bare.awaitAnswer("/"));
      }
    }
  }

  /** A load that is to be measured. */
  @FunctionalInterface
  private interface Load {
    Drive.Outcome drive() throws IOException;
  }

  private void driven(Exchange exchange, String name, String what, Load load) throws IOException {
    Work before = exchange.work();
    Drive.Outcome outcome = load.drive();
    findings.driven(name, what, outcome, exchange.work().since(before));
  }

  private static int port(Exchange exchange) {
    return exchange.server().port();
  }
}
