package com.predictiq.members.recovery;

import com.predictiq.kernel.Rejected;
import com.predictiq.members.AddressToProve;
import com.predictiq.members.EmailAddress;
import com.predictiq.members.MemberId;
import com.predictiq.members.MemberView;
import com.predictiq.members.Members;
import com.predictiq.members.MembersRefusal;
import com.predictiq.members.OwnAccount;
import com.predictiq.members.Password;
import com.predictiq.members.PasswordResetAsked;
import com.predictiq.members.Recovery;
import com.predictiq.platform.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;

/** Where somebody comes with a link from their mailbox, or asks for one. */
@ApplicationScoped
class RecoveryDesk implements Recovery {

  private final LinkStore links;
  private final ProvenAddresses proven;
  private final Members members;
  private final OwnAccount account;
  private final Outbox outbox;
  private final InstantSource clock;

  @Inject
  RecoveryDesk(
      LinkStore links,
      ProvenAddresses proven,
      Members members,
      OwnAccount account,
      Outbox outbox,
      InstantSource clock) {
    this.links = links;
    this.proven = proven;
    this.members = members;
    this.account = account;
    this.outbox = outbox;
    this.clock = clock;
  }

  /** Writes the same letter for a stranger's address, so that the time it takes tells nothing. */
  @Override
  @Transactional
  public void askForNewPassword(EmailAddress email) {
    outbox.add(new PasswordResetAsked(members.find(email).map(MemberView::id), clock.instant()));
  }

  /** Not in one transaction: hashing is slow, and the link is taken where the password changes. */
  @Override
  public void resetPassword(String token, Password wished) {
    Instant now = clock.instant();
    MemberId owner =
        links.owner(token, Purpose.PASSWORD, now).orElseThrow(RecoveryDesk::opensNothing);
    account.resetPassword(owner, wished, () -> takeForPassword(token, now));
  }

  @Override
  @Transactional
  public void askToProveAddress(MemberId member) {
    if (!proven.isProven(member)) {
      outbox.add(new AddressToProve(member, clock.instant()));
    }
  }

  @Override
  @Transactional
  public void proveAddress(String token) {
    Instant now = clock.instant();
    MemberId owner =
        links.take(token, Purpose.ADDRESS, now).orElseThrow(RecoveryDesk::opensNothing);
    proven.prove(owner, now);
  }

  private void takeForPassword(String token, Instant now) {
    MemberId owner =
        links.take(token, Purpose.PASSWORD, now).orElseThrow(RecoveryDesk::opensNothing);
    proven.prove(owner, now);
  }

  private static Rejected opensNothing() {
    return new Rejected(
        MembersRefusal.INVALID_RECOVERY_LINK,
        "The link was used before, has expired, or is not one of ours. Ask for a new one.");
  }
}
