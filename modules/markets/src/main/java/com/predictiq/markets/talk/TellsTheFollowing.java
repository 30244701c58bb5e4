package com.predictiq.markets.talk;

import com.predictiq.kernel.Page;
import com.predictiq.kernel.PageRequest;
import com.predictiq.markets.FollowedMarket;
import com.predictiq.markets.Following;
import com.predictiq.members.MemberId;
import com.predictiq.members.MemberRecords;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/** Which markets they follow. */
@ApplicationScoped
class TellsTheFollowing implements MemberRecords {

  /** A market by its id and its title. */
  record Followed(String market, String title, Instant followedAt) {}

  private final Following following;

  @Inject
  TellsTheFollowing(Following following) {
    this.following = following;
  }

  @Override
  public String section() {
    return "followed_markets";
  }

  @Override
  public void tell(MemberId member, Consumer<Record> to) {
    Optional<String> after = Optional.empty();
    do {
      Page<FollowedMarket> page =
          following.of(member, new PageRequest(PageRequest.MAX_LIMIT, after));
      page.items().forEach(one -> to.accept(followed(one)));
      after = page.next();
    } while (after.isPresent());
  }

  private static Followed followed(FollowedMarket one) {
    return new Followed(one.market().toString(), one.title(), one.followedAt());
  }
}
