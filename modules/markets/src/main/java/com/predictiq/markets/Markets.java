package com.predictiq.markets;

import com.predictiq.kernel.Page;
import com.predictiq.kernel.PageRequest;
import com.predictiq.members.MemberId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the house can do with markets. */
public interface Markets {

  MarketView draft(DraftMarket command);

  /** Changes what the creator says anew; only drafts can be changed. */
  MarketView revise(MarketId market, MemberId by, MarketDraft changes);

  /** By its creator, as long as it is a draft; it stays known to nobody else. */
  MarketView withdraw(MarketId market, MemberId by);

  /** By its creator, where the house does not want to look at markets first. */
  MarketView open(MarketId market, MemberId by);

  MarketView openByAdmin(MarketId market);

  Optional<MarketView> find(MarketId market);

  /** Which of these have ended. */
  Set<MarketId> ended(Collection<MarketId> markets);

  /** Those that there are, in as many statements as one takes. */
  default List<MarketView> findAll(Collection<MarketId> markets) {
    return markets.stream().distinct().map(this::find).flatMap(Optional::stream).toList();
  }

  Page<MarketView> list(MarketQuery query, PageRequest request);

  /** What the house shows first: what it picked, filled up with what is wagered on most. */
  List<MarketView> featured();

  Page<MarketEvent> events(MarketId market, PageRequest request);

  MarketFigures figures();
}
