package com.predictiq.platform.rest;

import com.predictiq.platform.Allowances.Allowance;
import com.predictiq.platform.Allowances.Own;
import java.util.List;

/** How somebody's limits stand. */
public record AllowancesResponse(String tier, boolean known, List<Line> limits) {

  /** One limit: so many in such a time, so many left, and all of them again after so long. */
  public record Line(
      String name, long requests, long windowSeconds, long remaining, long resetSeconds) {

    private static final long ROUND_UP = 999;

    static Line of(Allowance allowance) {
      return new Line(
          allowance.limit().wire(),
          allowance.requests(),
          allowance.per().toSeconds(),
          allowance.left(),
          allowance.full().plusMillis(ROUND_UP).toSeconds());
    }
  }

  static AllowancesResponse of(Own own) {
    return new AllowancesResponse(
        own.tier().wire(), own.known(), own.allowances().stream().map(Line::of).toList());
  }
}
