package com.predictiq.acceptance.scenario;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Everybody who has signed up, with the token they last got. */
final class CrashMembers {

  /** Tokens are good for an hour here. */
  private static final long STALE_NANOS = Duration.ofMinutes(40).toNanos();

  private record Known(SomeMember member, Visitor visitor, long since) {

    boolean isStale() {
      return System.nanoTime() - since > STALE_NANOS;
    }
  }

  private final Visitor anybody;
  private final Map<String, Known> known = new LinkedHashMap<>();

  CrashMembers(Visitor anybody) {
    this.anybody = anybody;
  }

  Visitor anybody() {
    return anybody;
  }

  /** Their id, after they have logged in. */
  String enter(SomeMember member) {
    Known entered = logIn(member);
    String id = entered.visitor().get("/api/v1/members/me").is(200).field("id");
    put(id, entered);
    return id;
  }

  Visitor visitor(String id) {
    Known member = get(id);
    if (member.isStale()) {
      member = logIn(member.member());
      put(id, member);
    }
    return member.visitor();
  }

  synchronized Optional<String> anotherThan(String id, Random random) {
    List<String> others = new ArrayList<>(known.keySet());
    others.remove(id);
    return others.isEmpty()
        ? Optional.empty()
        : Optional.of(others.get(random.nextInt(others.size())));
  }

  private Known logIn(SomeMember member) {
    return new Known(member, member.at(anybody), System.nanoTime());
  }

  private synchronized Known get(String id) {
    return known.get(id);
  }

  private synchronized void put(String id, Known member) {
    known.put(id, member);
  }
}
