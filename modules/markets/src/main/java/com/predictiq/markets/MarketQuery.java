package com.predictiq.markets;

import com.predictiq.members.MemberId;
import java.time.Instant;
import java.util.Optional;

/**
 * Which markets, in which order. Drafts are in no list but their creator's own; what is archived is
 * in no list with what is not.
 */
public record MarketQuery(
    Optional<MarketStatus> status,
    Optional<String> category,
    Optional<String> tag,
    Optional<String> asset,
    Optional<String> text,
    Optional<MemberId> creator,
    Optional<Instant> closingBefore,
    MarketSort sort,
    boolean archived) {

  /** Among what is not archived. */
  public MarketQuery(
      Optional<MarketStatus> status,
      Optional<String> category,
      Optional<String> tag,
      Optional<String> asset,
      Optional<String> text,
      Optional<MemberId> creator,
      Optional<Instant> closingBefore,
      MarketSort sort) {
    this(status, category, tag, asset, text, creator, closingBefore, sort, false);
  }

  /** Everything that is not a draft, newest first. */
  public static MarketQuery all() {
    return new MarketQuery(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        MarketSort.NEWEST);
  }
}
