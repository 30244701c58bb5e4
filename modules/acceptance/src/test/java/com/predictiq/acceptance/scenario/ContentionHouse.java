package com.predictiq.acceptance.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/** A house with one or more doors, and crowds that come through all of them at one moment. */
record ContentionHouse(List<Visitor> doors) {

  /** What the caller with this number does at a door. */
  @FunctionalInterface
  interface Call {
    Answer at(Visitor door, int number);
  }

  private static final Duration SETTLING = Duration.ofSeconds(60);
  private static final int DECIMALS = 2;

  ContentionMember join() {
    return ContentionMember.joinedAt(strange(doors.get(0)));
  }

  /** Answers the path of the market. */
  String openMarket(String payout) {
    ContentionMember creator = join();
    String market = draft(creator, payout);
    creator.withNewKey().post(market + "/open").is(200);
    return market;
  }

  String draft(ContentionMember creator, String payout) {
    String body =
        """
        {"title":"Will number %s be first?","description":"A crowd.","category":"tests",\
        "outcomes":["yes","no"],"asset":"PLAY","close_time":"%s","payout":"%s"}\
        """
            .formatted(unique(), nextMonth(), payout);
    return "/api/v1/markets/"
        + creator.withNewKey().post("/api/v1/markets", body).is(201).field("id");
  }

  Answer cancel(Visitor door, String market) {
    return door.asAdmin().post(market + "/cancel", "{\"reason\":\"Enough.\"}");
  }

  Answer override(Visitor operator, String market, int winner) {
    return operator.post(
        market + "/override", "{\"outcome\":%d,\"reason\":\"So it is.\"}".formatted(winner));
  }

  /** How it was settled. */
  JsonNode settled(String market) {
    await().atMost(SETTLING).until(() -> state(market).equals("settled"));
    return doors.get(0).get(market + "/settlement").is(200).json();
  }

  /** To the last posting, and each asset to zero. */
  void addsUp() {
    JsonNode audit = CrashAudit.inFull(doors.get(0));
    assertThat(audit.path("sound").asBoolean()).as(audit.toPrettyString()).isTrue();
    assertThat(audit.path("totals").findValuesAsText("sum"))
        .isNotEmpty()
        .allSatisfy(sum -> assertThat(new BigDecimal(sum)).isZero());
  }

  List<Answer> atOnce(int callers, Function<Visitor, Answer> call) {
    return atOnce(callers, (door, number) -> call.apply(door));
  }

  /** Everybody waits for the last to be there; each second one comes to the next door. */
  List<Answer> atOnce(int callers, Call call) {
    ExecutorService crowd = Executors.newFixedThreadPool(callers);
    CountDownLatch ready = new CountDownLatch(callers);
    try {
      List<Callable<Answer>> calls = new ArrayList<>();
      for (int number = 0; number < callers; number++) {
        int mine = number;
        Visitor door = doors.get(number % doors.size());
        calls.add(
            () -> {
              ready.countDown();
              ready.await();
              return call.at(door, mine);
            });
      }
      List<Answer> answers = new ArrayList<>();
      for (Future<Answer> answer : crowd.invokeAll(calls)) {
        answers.add(answer.get());
      }
      return answers;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    } catch (ExecutionException failed) {
      throw new AssertionError(failed.getCause());
    } finally {
      crowd.shutdownNow();
    }
  }

  static String unique() {
    return UUID.randomUUID().toString();
  }

  static String text(long units) {
    return BigDecimal.valueOf(units, DECIMALS).toPlainString();
  }

  /** What lies in the accounts of this kind, in the smallest unit. */
  static long units(JsonNode accounts, String kind) {
    return StreamSupport.stream(accounts.spliterator(), false)
        .filter(account -> account.path("account").asText().equals(kind))
        .map(account -> new BigDecimal(account.path("amount").asText()))
        .mapToLong(amount -> amount.movePointRight(DECIMALS).longValueExact())
        .sum();
  }

  private String state(String market) {
    return doors.get(0).get(market + "/settlement").is(200).field("state");
  }

  /** Limits are for each address; nobody here wants to be held up by them. */
  private static Visitor strange(Visitor door) {
    UUID anywhere = UUID.randomUUID();
    return door.from(
        "10.%d.%d.%d"
            .formatted(
                anywhere.getLeastSignificantBits() & 0xff,
                anywhere.getLeastSignificantBits() >> 8 & 0xff,
                anywhere.getLeastSignificantBits() >> 16 & 0xff));
  }

  private static Instant nextMonth() {
    return Instant.now().plus(Duration.ofDays(30));
  }
}
