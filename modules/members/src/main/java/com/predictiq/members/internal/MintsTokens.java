package com.predictiq.members.internal;

import com.predictiq.kernel.TimeOrderedIds;
import com.predictiq.members.MemberId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Makes the tokens members show. They name the member by id and say nothing else of them. */
@ApplicationScoped
class MintsTokens {

  private final SigningKeys keys;
  private final MembersConfig config;
  private final TimeOrderedIds ids;

  @Inject
  MintsTokens(SigningKeys keys, MembersConfig config, TimeOrderedIds ids) {
    this.keys = keys;
    this.config = config;
    this.ids = ids;
  }

  String mint(MemberId member, UUID session, Instant now, Instant expiresAt) {
    SigningKeys.SigningKey key = keys.current();
    Jwt.Claims claims =
        new Jwt.Claims(
            config.issuer(),
            config.audience(),
            member.toString(),
            member.toString(),
            List.of("member"),
            now.getEpochSecond(),
            expiresAt.getEpochSecond(),
            ids.next().toString(),
            session.toString());
    return Jwt.sign(claims, key.id(), key.privateKey());
  }
}
