package com.predictiq.markets.disputes;

import com.predictiq.kernel.Amount;
import com.predictiq.markets.DisputeView;
import com.predictiq.markets.MarketId;
import com.predictiq.markets.VoteChoice;
import java.util.Optional;

/**
 * A doubted result. The rules are those of the day it was filed, and so is the weight: what all
 * members together had in the asset they vote with.
 */
public record Dispute(DisputeView view, Amount totalWeight, VotingRules rules) {

  /** How the verdict is written where the vote decided nothing. */
  static final String NONE = "none";

  public MarketId market() {
    return view.market();
  }

  public boolean counted() {
    return view.verdict().isPresent();
  }

  /** What the vote has decided; empty when it has not, or not yet. */
  public Optional<VoteChoice> winner() {
    return view.verdict().filter(verdict -> !verdict.equals(NONE)).flatMap(VoteChoice::parse);
  }
}
