package com.predictiq.platform.limits;

import com.predictiq.platform.Allowances;
import com.predictiq.platform.Guessers;
import com.predictiq.platform.LimitClass;
import com.predictiq.platform.LimitClass.Whose;
import com.predictiq.platform.LimitTier;
import com.predictiq.platform.RateLimits;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Counts for those who are no route, and tells callers how they stand. */
@ApplicationScoped
class LimitDesk implements RateLimits, Allowances, Guessers {

  private final RequestLimits limits;
  private final WhoIsCounted who;
  private final Tiers tiers;
  private final HttpServletRequest request;

  @Inject
  LimitDesk(RequestLimits limits, WhoIsCounted who, Tiers tiers, HttpServletRequest request) {
    this.limits = limits;
    this.who = who;
    this.tiers = tiers;
    this.request = request;
  }

  @Override
  public void count(LimitClass limit, String subject) {
    Subject recipient = Subject.recipient(subject);
    new Standing(limit, recipient, limits.count(limit, recipient, 1)).orRefuse();
  }

  @Override
  public boolean admits(LimitClass limit, String subject) {
    return limits.count(limit, Subject.recipient(subject), 1).allowed();
  }

  @Override
  public void weigh(long more) {
    if (more > 0 && request.getAttribute(Standing.PROPERTY) instanceof Standing begun) {
      Standing now =
          new Standing(
              begun.limit(), begun.subject(), limits.count(begun.limit(), begun.subject(), more));
      request.setAttribute(Standing.PROPERTY, now);
      now.orRefuse();
    }
  }

  @Override
  public Own own() {
    Optional<Subject> caller = who.caller();
    Subject address = who.address(request);
    List<Allowance> allowances =
        Arrays.stream(LimitClass.values())
            .filter(limit -> limit.whose() == Whose.ADDRESS || isFor(limit, caller))
            .map(limit -> allowance(limit, limit.whose() == Whose.ADDRESS ? address : caller.get()))
            .toList();
    return new Own(
        caller.map(Subject::tier).orElse(LimitTier.FREE), caller.isPresent(), allowances);
  }

  @Override
  public void grant(String subject, LimitTier tier, String by) {
    tiers.put(subject, tier, by);
  }

  @Override
  public void require(HttpServletRequest asked) {
    Subject address = who.address(asked);
    new Standing(LimitClass.GUESSES, address, limits.look(LimitClass.GUESSES, address)).orRefuse();
  }

  @Override
  public void note(HttpServletRequest refused) {
    limits.count(LimitClass.GUESSES, who.address(refused), 1);
  }

  private static boolean isFor(LimitClass limit, Optional<Subject> caller) {
    return limit.whose() == Whose.CALLER && caller.isPresent() && limit != LimitClass.ADMIN;
  }

  private Allowance allowance(LimitClass limit, Subject subject) {
    RequestLimits.Answer answer = limits.look(limit, subject);
    return new Allowance(
        limit, answer.limit(), answer.window(), answer.remaining(), answer.reset());
  }
}
