package com.predictiq.members.internal;

import com.predictiq.kernel.Rejected;
import com.predictiq.ledger.LedgerRefusal;
import com.predictiq.members.EmailAddress;
import com.predictiq.members.MemberId;
import com.predictiq.members.MemberView;
import com.predictiq.members.MembersRefusal;
import com.predictiq.members.OwnAccount;
import com.predictiq.members.Password;
import com.predictiq.members.WalletChallenges;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Where members change what they are known by, and leave. Passwords are compared and hashed before
 * a transaction begins; wrong ones count as at the door, so that a stolen token is no way to guess.
 */
@ApplicationScoped
class AccountDesk implements OwnAccount {

  private static final int TRIES = 3;

  private final MemberStore members;
  private final AccountStore store;
  private final PasswordChanges changes;
  private final Erasure erasure;
  private final Passwords passwords;
  private final LogInGuard guard;
  private final WalletChallenges challenges;
  private final InstantSource clock;

  @Inject
  AccountDesk(
      MemberStore members,
      AccountStore store,
      PasswordChanges changes,
      Erasure erasure,
      Passwords passwords,
      LogInGuard guard,
      WalletChallenges challenges,
      InstantSource clock) {
    this.members = members;
    this.store = store;
    this.changes = changes;
    this.erasure = erasure;
    this.passwords = passwords;
    this.guard = guard;
    this.challenges = challenges;
    this.clock = clock;
  }

  @Override
  public MemberView change(MemberId member, Change change) {
    MemberView known = known(member).view();
    change.password().ifPresent(wished -> requireStrong(wished, address(known)));
    change.password().ifPresent(wished -> changePassword(member, wished, change));
    change.displayName().ifPresent(name -> store.rename(member, name));
    return new MemberView(
        member,
        known.email(),
        known.wallet(),
        change.displayName().or(known::displayName),
        known.joinedAt(),
        known.role());
  }

  @Override
  public void resetPassword(MemberId member, Password wished, Runnable takesTheLink) {
    EmailAddress email = address(known(member).view());
    requireStrong(wished, email);
    changes.reset(member, passwords.hash(wished), takesTheLink, clock.instant());
    guard.succeeded(email);
  }

  @Override
  public void endSessions(MemberId member) {
    store.endSessions(member, Optional.empty(), clock.instant());
  }

  @Override
  public void erase(MemberId member, Password password) {
    requirePassword(known(member), password);
    erase(member);
  }

  @Override
  public void eraseWithWallet(MemberId member, String transaction) {
    MemberView known = known(member).view();
    if (!known.wallet().equals(Optional.of(challenges.redeem(transaction)))) {
      throw new Rejected(MembersRefusal.WRONG_CREDENTIALS, "That is not your wallet.");
    }
    erase(member);
  }

  private void erase(MemberId member) {
    for (int left = TRIES; !erased(member, left); left--) {
      // the balance moved between reading and burning it; it rarely does so again
    }
  }

  private boolean erased(MemberId member, int triesLeft) {
    try {
      erasure.erase(member, clock.instant());
      return true;
    } catch (Rejected refused) {
      if (refused.refusal() != LedgerRefusal.INSUFFICIENT_BALANCE || triesLeft == 1) {
        throw refused;
      }
      return false;
    }
  }

  private void changePassword(MemberId member, Password wished, Change change) {
    requirePassword(known(member), change.currentPassword().orElse(new Password("")));
    PasswordHash hash = passwords.hash(wished);
    changes.change(member, hash, change.session(), clock.instant());
  }

  private void requirePassword(Member member, Password password) {
    EmailAddress email = address(member.view());
    guard.check(email);
    if (!passwords.matches(password, member.passwordHash())) {
      guard.failed(email);
      throw new Rejected(MembersRefusal.WRONG_CREDENTIALS, "That is not your password.");
    }
    guard.succeeded(email);
  }

  private static EmailAddress address(MemberView member) {
    return member
        .email()
        .orElseThrow(
            () ->
                new Rejected(
                    MembersRefusal.WRONG_CREDENTIALS,
                    "You have no password; show who you are with your wallet."));
  }

  private static void requireStrong(Password wished, EmailAddress email) {
    wished
        .weakness(email)
        .ifPresent(
            why -> {
              throw new Rejected(MembersRefusal.WEAK_PASSWORD, "The password " + why + ".");
            });
  }

  private Member known(MemberId member) {
    return members
        .find(member)
        .orElseThrow(
            () -> new Rejected(MembersRefusal.MEMBER_NOT_FOUND, "The token outlived the member."));
  }
}
