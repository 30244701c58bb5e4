package com.predictiq.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** S1: a market on which very many stand is settled; alone, and while others stake elsewhere. */
record Crowd(Exchange exchange, Findings findings, int positions, int seconds) {

  private static final String ALONE = "S1 settlement";
  private static final String BESIDE = "S1 wagers meanwhile";
  private static final int MARKETS = 1000;
  private static final Duration PATIENCE = Duration.ofMinutes(20);

  void settle() throws IOException, InterruptedException {
    Foundation.say("S1");
    String alone = market(1);
    String beside = market(2);
    // Taken back, so that the second market can still be settled by the house.
    double plain = exchange.tried(Growth.script("plain/settle.sql").replace("MARKET", beside));
    exchange.change("vacuum analyze wagers.positions, wagers.results, wagers.period_results");
    exchange.change("vacuum analyze ledger.accounts, ledger.postings");
    double took = ended(alone);
    findings.product(ALONE, "settle " + positions + " positions, s", took);
    findings.yardstick(ALONE, plain);
    findings.alone("S1 heap", "largest heap the server may take, MiB", exchange.server().heap());
    int span = (int) Math.max(5, Math.min(seconds, took * 0.8));
    meanwhile(beside, span);
  }

  /** As long as the settlement is under way, and not beyond. */
  private void meanwhile(String market, int span) throws IOException, InterruptedException {
    Drive.Outcome quiet = stakes(span);
    CompletableFuture<Double> settlement =
        CompletableFuture.supplyAsync(
            () -> {
              try {
                return ended(market);
              } catch (IOException | InterruptedException failed) {
                throw new IllegalStateException(failed);
              }
            });
    Work before = exchange.work();
    Drive.Outcome busy = stakes(span);
    findings.driven(
        BESIDE, "W2 while a market is settled, wagers/s", busy, exchange.work().since(before));
    findings.yardstick(BESIDE, quiet.rate());
    if (settlement.isDone()) {
      Foundation.say("  the settlement was over before: " + settlement.join() + " s");
    }
    settlement.join();
  }

  private Drive.Outcome stakes(int span) throws IOException {
    return Drive.clients(
        exchange.server().port(), Exchange.CLIENTS, span, exchange.stakes(MARKETS));
  }

  /** Seconds from the end of the market to the last unit, told by the house itself. */
  private double ended(String market) throws IOException, InterruptedException {
    exchange.change(
        "insert into wagers.settlements (market_id, weights, ended_at, due_at) values ('"
            + market
            + "', '{10000,0}', now(), now())");
    String of = " from wagers.settlements where market_id = '" + market + "'";
    exchange.server().await(() -> isOver(exchange.list("select state" + of).get(0)), PATIENCE);
    return Double.parseDouble(
        exchange.list("select extract(epoch from settled_at - ended_at)" + of).get(0));
  }

  private static boolean isOver(String state) {
    if (state.equals("HALTED")) {
      throw new IllegalStateException("a settlement is halted");
    }
    return state.equals("SETTLED");
  }

  private String market(int number) {
    return exchange
        .list("select id::text from markets.markets where category = 'crowd' order by id")
        .get(number - 1);
  }
}
