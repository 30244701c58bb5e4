package com.predictiq.acceptance.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * Somebody who sends one request after the other, as a script has it. What was not answered is sent
 * again first once the house is back, with the same key; and so are the last that were.
 */
final class CrashClient {

  private record Acknowledged(CrashRequest request, Answer answer) {}

  private static final int REMEMBERED = 5;

  private final CrashScript script;
  private final CrashGame game;
  private final Deque<Acknowledged> acknowledged = new ArrayDeque<>();
  private Optional<CrashRequest> asking = Optional.empty();
  private int answered;
  private int unanswered;
  private int doneUnanswered;

  CrashClient(CrashScript script, CrashGame game) {
    this.script = script;
    this.game = game;
  }

  /** Goes on until nobody answers. */
  void play() {
    boolean goesOn = true;
    while (goesOn) {
      goesOn = step();
    }
  }

  /** As soon as the house is back. */
  void catchUp() {
    acknowledged.forEach(CrashClient::asksAgain);
    acknowledged.clear();
    asking.ifPresent(this::finish);
  }

  int answered() {
    return answered;
  }

  int unanswered() {
    return unanswered;
  }

  /** How many of those had been done all the same. */
  int doneUnanswered() {
    return doneUnanswered;
  }

  private boolean step() {
    try {
      if (asking.isEmpty()) {
        asking = Optional.of(script.next());
      }
      game.asked();
      Answer answer = asking.get().send();
      if (answer.status() < 500) {
        note(asking.get(), answer);
        return true;
      }
      requireDying(new AssertionError(answer));
    } catch (UncheckedIOException lost) {
      requireDying(new AssertionError(lost));
    }
    unanswered += asking.isPresent() ? 1 : 0;
    return false;
  }

  private void requireDying(AssertionError otherwise) {
    if (!game.isDying()) {
      throw otherwise;
    }
  }

  private void finish(CrashRequest request) {
    Answer answer = request.send();
    assertThat(answer.status()).as(answer.toString()).isLessThan(500);
    doneUnanswered += isReplayed(answer) ? 1 : 0;
    note(request, answer);
  }

  private void note(CrashRequest request, Answer answer) {
    request.then().accept(answer);
    asking = Optional.empty();
    answered++;
    if (request.hasKey() && answer.status() < 300) {
      acknowledged.add(new Acknowledged(request, answer));
    }
    if (acknowledged.size() > REMEMBERED) {
      acknowledged.remove();
    }
  }

  private static void asksAgain(Acknowledged before) {
    Answer again = before.request().send();
    assertThat(again.status()).as(again.toString()).isEqualTo(before.answer().status());
    assertThat(again.text()).isEqualTo(before.answer().text());
    assertThat(isReplayed(again)).as("a replay: %s", again).isTrue();
  }

  private static boolean isReplayed(Answer answer) {
    return answer.header("Idempotency-Replayed").isPresent();
  }
}
