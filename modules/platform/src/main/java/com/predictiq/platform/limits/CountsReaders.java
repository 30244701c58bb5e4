package com.predictiq.platform.limits;

import com.predictiq.kernel.Asked;
import com.predictiq.platform.Direct;
import com.predictiq.platform.LimitClass;
import jakarta.inject.Inject;
import java.util.Optional;

/** Counts what is answered in front of the resources, as {@link CountsRequests} would have. */
@Direct
public class CountsReaders {

  private final RequestLimits limits;
  private final WhoIsCounted who;

  @Inject
  CountsReaders(RequestLimits limits, WhoIsCounted who) {
    this.limits = limits;
    this.who = who;
  }

  /** Where the caller stands, in the words of the header fields. */
  public record Counted(String policy, String left) {}

  /** Empty when the limit is reached: then nothing was counted, and the route refuses. */
  public Optional<Counted> count(LimitClass limit, Asked asked) {
    Subject address = who.address(asked);
    RequestLimits.Answer answer = limits.count(limit, address, 1);
    if (!answer.allowed()) {
      return Optional.empty();
    }
    Standing standing = new Standing(limit, address, answer);
    return Optional.of(new Counted(standing.policy(), standing.left()));
  }
}
