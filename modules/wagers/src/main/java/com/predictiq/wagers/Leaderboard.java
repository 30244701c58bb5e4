package com.predictiq.wagers;

import com.predictiq.kernel.Asset;
import com.predictiq.kernel.Page;
import com.predictiq.kernel.PageRequest;

/** Who did best with one asset, on what was paid out in a time. May be a few seconds old. */
public interface Leaderboard {

  Page<LeaderboardLine> by(Ranking ranking, Period period, Asset asset, PageRequest request);
}
