package com.predictiq.mail.accounts;

import com.predictiq.members.ApiKeyMade;
import com.predictiq.platform.OutboxReader;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Warns a member that there is a new key to their account. */
@ApplicationScoped
class HearsOfNewKeys implements OutboxReader<ApiKeyMade> {

  private final Warnings warnings;

  @Inject
  HearsOfNewKeys(Warnings warnings) {
    this.warnings = warnings;
  }

  @Override
  public String name() {
    return "mail.key-made";
  }

  @Override
  public Class<ApiKeyMade> event() {
    return ApiKeyMade.class;
  }

  @Override
  public void read(ApiKeyMade told) {
    warnings.warn(told.member(), Warnings.Cause.KEY_CREATED, told.name(), told.at());
  }
}
