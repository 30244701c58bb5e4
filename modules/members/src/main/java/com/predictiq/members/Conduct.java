package com.predictiq.members;

import com.predictiq.kernel.Amount;
import com.predictiq.kernel.Rejected;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the house and a member's own limits allow the member to do. */
public interface Conduct {

  /**
   * Asked in the transaction of the stake, before the money moves.
   *
   * @throws com.predictiq.kernel.Rejected with {@link MembersRefusal#MEMBER_FROZEN}, {@link
   *     MembersRefusal#SELF_EXCLUDED} or {@link MembersRefusal#LIMIT_REACHED}
   */
  void requireMayStake(MemberId member, Amount stake, Instant now);

  /**
   * The same for somebody who serves many: what is objected to is told and not thrown. Once for
   * each member and transaction, as a limit does not know of stakes that are not written yet.
   */
  default Optional<Rejected> objection(MemberId member, Amount stake, Instant now) {
    try {
      requireMayStake(member, stake, now);
      return Optional.empty();
    } catch (Rejected rejected) {
      return Optional.of(rejected);
    }
  }

  /**
   * How members stand with the house, all in one question; none of them is frozen or leaves until
   * the caller's transaction ends.
   */
  default Map<MemberId, Bearing> bearings(Collection<MemberId> members) {
    return members.stream()
        .distinct()
        .collect(Collectors.toMap(member -> member, member -> new Bearing(Optional.empty(), true)));
  }

  /** Why a member may not stake whatever the sum, if so; else whether limits have to be asked. */
  record Bearing(Optional<Rejected> objection, boolean limited) {}

  /**
   * For what is no stake but puts money or a voice in: drafting, opening, disputing, voting.
   *
   * @throws com.predictiq.kernel.Rejected with {@link MembersRefusal#MEMBER_FROZEN}
   */
  void requireNotFrozen(MemberId member);

  Reputation reputation(MemberId member);
}
