package com.predictiq.members.internal;

import com.predictiq.kernel.Rejected;
import com.predictiq.kernel.TimeOrderedIds;
import com.predictiq.members.EmailAddress;
import com.predictiq.members.MemberId;
import com.predictiq.members.MembersRefusal;
import com.predictiq.members.Password;
import com.predictiq.members.RefreshToken;
import com.predictiq.members.Session;
import com.predictiq.members.Sessions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;

/** The door. */
@ApplicationScoped
class SessionDesk implements Sessions {

  private static final int TOKEN_BYTES = 32;

  private final MemberStore members;
  private final Passwords passwords;
  private final LogInGuard guard;
  private final RefreshTokenStore refreshTokens;
  private final MintsTokens mint;
  private final MembersConfig config;
  private final TimeOrderedIds ids;
  private final SecureRandom chance;
  private final InstantSource clock;

  @Inject
  SessionDesk(
      MemberStore members,
      Passwords passwords,
      LogInGuard guard,
      RefreshTokenStore refreshTokens,
      MintsTokens mint,
      MembersConfig config,
      TimeOrderedIds ids,
      SecureRandom chance,
      InstantSource clock) {
    this.members = members;
    this.passwords = passwords;
    this.guard = guard;
    this.refreshTokens = refreshTokens;
    this.mint = mint;
    this.config = config;
    this.ids = ids;
    this.chance = chance;
    this.clock = clock;
  }

  @Override
  public Session logIn(EmailAddress email, Password password) {
    guard.check(email);
    Optional<Member> member = members.find(email);
    if (!passwords.matches(password, member.flatMap(Member::passwordHash))) {
      guard.failed(email);
      throw new Rejected(
          MembersRefusal.WRONG_CREDENTIALS, "Check both, or sign up if you have not yet.");
    }
    guard.succeeded(email);
    Member known = member.orElseThrow();
    if (known.passwordHash().filter(passwords::isOutdated).isPresent()) {
      members.rehash(known.id(), passwords.hash(password));
    }
    return begin(known.id());
  }

  @Override
  public Session refresh(RefreshToken token) {
    RefreshToken successor = newRefreshToken();
    Instant now = clock.instant();
    Instant expiresAt = now.plus(config.refreshToken());
    RefreshTokenStore.Owner owner =
        refreshTokens
            .trade(token, successor, now, expiresAt)
            .orElseThrow(
                () ->
                    new Rejected(
                        MembersRefusal.INVALID_REFRESH_TOKEN,
                        "It was used before, revoked, has expired or is not ours."));
    return session(owner, successor, now, expiresAt);
  }

  @Override
  public void logOut(RefreshToken token) {
    refreshTokens.revokeFamily(token, clock.instant());
  }

  /** For somebody who has been found to be this member, however that was. */
  Session begin(MemberId member) {
    RefreshToken token = newRefreshToken();
    Instant now = clock.instant();
    Instant expiresAt = now.plus(config.refreshToken());
    RefreshTokenStore.Owner owner = new RefreshTokenStore.Owner(ids.next(), member);
    refreshTokens.begin(owner, token, now, expiresAt);
    return session(owner, token, now, expiresAt);
  }

  private Session session(
      RefreshTokenStore.Owner owner, RefreshToken token, Instant now, Instant refreshExpiresAt) {
    Instant expiresAt = now.plus(config.accessToken());
    return new Session(
        owner.member(),
        mint.mint(owner.member(), owner.family(), now, expiresAt),
        expiresAt,
        token,
        refreshExpiresAt);
  }

  private RefreshToken newRefreshToken() {
    byte[] bytes = new byte[TOKEN_BYTES];
    chance.nextBytes(bytes);
    return new RefreshToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }
}
