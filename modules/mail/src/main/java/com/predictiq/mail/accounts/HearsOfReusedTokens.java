package com.predictiq.mail.accounts;

import com.predictiq.members.RefreshTokenReused;
import com.predictiq.platform.OutboxReader;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Warns a member that somebody else may have had a token of theirs. */
@ApplicationScoped
class HearsOfReusedTokens implements OutboxReader<RefreshTokenReused> {

  private final Warnings warnings;

  @Inject
  HearsOfReusedTokens(Warnings warnings) {
    this.warnings = warnings;
  }

  @Override
  public String name() {
    return "mail.token-reused";
  }

  @Override
  public Class<RefreshTokenReused> event() {
    return RefreshTokenReused.class;
  }

  @Override
  public void read(RefreshTokenReused told) {
    warnings.warn(told.member(), Warnings.Cause.TOKEN_REUSED, "", told.at());
  }
}
