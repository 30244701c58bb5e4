package com.predictiq.members.internal;

import com.predictiq.kernel.Rejected;
import com.predictiq.kernel.TimeOrderedIds;
import com.predictiq.members.MemberId;
import com.predictiq.members.MemberView;
import com.predictiq.members.MembersRefusal;
import com.predictiq.members.Session;
import com.predictiq.members.WalletAddress;
import com.predictiq.members.WalletChallenges;
import com.predictiq.members.Wallets;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.Optional;

/**
 * The door for wallets. A challenge is spent before anything else is done with it, so that whatever
 * fails then costs another challenge and nothing more.
 */
@ApplicationScoped
class WalletDesk implements Wallets {

  private final WalletChallenges challenges;
  private final MemberStore members;
  private final NewMembers newMembers;
  private final SessionDesk sessions;
  private final TimeOrderedIds ids;
  private final InstantSource clock;

  @Inject
  WalletDesk(
      WalletChallenges challenges,
      MemberStore members,
      NewMembers newMembers,
      SessionDesk sessions,
      TimeOrderedIds ids,
      InstantSource clock) {
    this.challenges = challenges;
    this.members = members;
    this.newMembers = newMembers;
    this.sessions = sessions;
    this.ids = ids;
    this.clock = clock;
  }

  @Override
  public WalletChallenges.Challenge challenge(String wallet) {
    return challenges.issue(
        WalletAddress.parse(wallet)
            .orElseThrow(
                () ->
                    new Rejected(
                        MembersRefusal.INVALID_WALLET, "Check it; the last characters do.")));
  }

  @Override
  public Session logIn(String transaction, boolean atTheAdminDoor) {
    WalletAddress wallet = challenges.redeem(transaction);
    return sessions.begin(
        members.find(wallet).map(Member::id).orElseGet(() -> join(wallet, atTheAdminDoor)));
  }

  @Override
  public MemberView link(MemberId member, String transaction) {
    return newMembers.link(member, challenges.redeem(transaction), clock.instant());
  }

  /** Of two who come with the same wallet for the first time, one joins and both are let in. */
  private MemberId join(WalletAddress wallet, boolean mayFound) {
    try {
      Member fresh = new Member(new MemberId(ids.next()), wallet, clock.instant());
      return newMembers.join(fresh, mayFound).id();
    } catch (Rejected refused) {
      Optional<MemberId> other =
          refused.refusal() == MembersRefusal.WALLET_TAKEN
              ? members.find(wallet).map(Member::id)
              : Optional.empty();
      return other.orElseThrow(() -> refused);
    }
  }
}
