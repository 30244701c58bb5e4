package com.predictiq.wagers;

import com.predictiq.kernel.Asset;
import com.predictiq.kernel.Page;
import com.predictiq.kernel.PageRequest;

/** Who did best with one asset, since the beginning. May be a few seconds old. */
public interface Leaderboard {

  Page<LeaderboardLine> by(Ranking ranking, Asset asset, PageRequest request);
}
