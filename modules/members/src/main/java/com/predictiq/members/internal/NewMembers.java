package com.predictiq.members.internal;

import com.predictiq.kernel.Amount;
import com.predictiq.ledger.AccountRef;
import com.predictiq.ledger.Assets;
import com.predictiq.ledger.Ledger;
import com.predictiq.ledger.Posting;
import com.predictiq.ledger.Transfer;
import com.predictiq.ledger.TransferKind;
import com.predictiq.members.MemberId;
import com.predictiq.members.MemberJoined;
import com.predictiq.members.MemberView;
import com.predictiq.members.WalletAddress;
import com.predictiq.platform.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;

/** Everything that happens when somebody joins, in one transaction: or none of it. */
@ApplicationScoped
class NewMembers {

  static final TransferKind GRANT = new TransferKind("sign-up-grant");

  private final MemberStore store;
  private final FoundingStore foundings;
  private final RememberedExclusions exclusions;
  private final Ledger ledger;
  private final Assets assets;
  private final Outbox outbox;

  @Inject
  NewMembers(
      MemberStore store,
      FoundingStore foundings,
      RememberedExclusions exclusions,
      Ledger ledger,
      Assets assets,
      Outbox outbox) {
    this.store = store;
    this.foundings = foundings;
    this.exclusions = exclusions;
    this.ledger = ledger;
    this.assets = assets;
    this.outbox = outbox;
  }

  /**
   * Whoever may found the house and finds it empty becomes its admin. The grant comes last: all
   * grants are taken from one account, whose row is held until the commit.
   */
  @Transactional
  MemberView join(Member member, boolean mayFound) {
    store.add(member);
    if (mayFound && foundings.claim(member.id(), member.view().joinedAt())) {
      member.becomeAdmin();
    }
    MemberView view = member.view();
    exclusions.inherit(view.id(), RememberedExclusions.names(view), view.joinedAt());
    outbox.add(new MemberJoined(view.id(), view.joinedAt()));
    grant(view.id());
    return view;
  }

  /** Another name by which somebody may be known who had excluded themselves under it. */
  @Transactional
  MemberView link(MemberId member, WalletAddress wallet, Instant now) {
    MemberView view = store.link(member, wallet).view();
    exclusions.inherit(member, RememberedExclusions.names(view), now);
    return view;
  }

  private void grant(MemberId member) {
    Amount grant = assets.signUpGrant();
    if (!grant.isPositive()) {
      return;
    }
    ledger.post(
        Transfer.of(
            GRANT,
            member.toString(),
            "sign-up-grant:" + member,
            new Posting(
                AccountRef.external(grant.asset()),
                AccountRef.cash(member.value(), grant.asset()),
                grant)));
  }
}
