package com.predictiq.wagers.internal;

import com.predictiq.wagers.PlaceWager;
import com.predictiq.wagers.Wagers.Placed;
import com.predictiq.wagers.Wagers.Reply;
import java.util.concurrent.locks.LockSupport;

/** Somebody who waits at the counter with a stake, until it is answered. */
final class Customer {

  private final PlaceWager command;
  private final Thread thread;
  private volatile Answer answer;
  private volatile RuntimeException failure;

  Customer(PlaceWager command, Thread thread) {
    this.command = command;
    this.thread = thread;
  }

  PlaceWager command() {
    return command;
  }

  boolean isServed() {
    return answer != null || failure != null;
  }

  void serve(Answer given) {
    answer = given;
    call();
  }

  void fail(RuntimeException why) {
    failure = why;
    call();
  }

  /** Wakes whoever waits; it looks again by itself whether there is an answer. */
  void call() {
    LockSupport.unpark(thread);
  }

  Reply reply() {
    try {
      return Reply.of(answer());
    } catch (RuntimeException why) {
      return Reply.failed(why);
    }
  }

  Placed answer() {
    if (failure != null) {
      throw failure;
    }
    return answer.get();
  }
}
