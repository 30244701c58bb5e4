package com.predictiq.wagers.settlement;

import java.util.List;
import java.util.UUID;

/** How far a settlement is: the last position and referrer that are done, and the sums so far. */
record Progress(
    int lastOutcome,
    UUID lastMember,
    UUID lastReferrer,
    long done,
    long paid,
    long winningsFees,
    long stakeFees,
    long rewards,
    long rounding) {

  Progress paying(List<PaidPosition> bite) {
    PaidPosition last = bite.get(bite.size() - 1);
    return new Progress(
        last.outcome(),
        last.member(),
        lastReferrer,
        done + bite.size(),
        paid + bite.stream().mapToLong(PaidPosition::paid).sum(),
        winningsFees + bite.stream().mapToLong(PaidPosition::fee).sum(),
        stakeFees,
        rewards,
        rounding);
  }

  /** Past these referrers, whose rewards went where the caller moved them. */
  Progress past(List<Reward> bite) {
    UUID last = bite.get(bite.size() - 1).referrer();
    return new Progress(
        lastOutcome, lastMember, last, done, paid, winningsFees, stakeFees, rewards, rounding);
  }

  Progress rewarding(List<Reward> bite) {
    long more = bite.stream().mapToLong(Reward::units).sum();
    Progress past = past(bite);
    return new Progress(
        lastOutcome,
        lastMember,
        past.lastReferrer(),
        done,
        paid,
        winningsFees,
        stakeFees,
        rewards + more,
        rounding);
  }

  Progress keeping(long fees, long left) {
    return new Progress(
        lastOutcome,
        lastMember,
        lastReferrer,
        done,
        paid,
        winningsFees,
        stakeFees + fees,
        rewards,
        rounding + left);
  }
}
