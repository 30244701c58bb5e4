package com.predictiq.mail.accounts;

import com.predictiq.members.PasswordChanged;
import com.predictiq.platform.OutboxReader;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Warns a member that their password is another one. */
@ApplicationScoped
class HearsOfPasswords implements OutboxReader<PasswordChanged> {

  private final Warnings warnings;

  @Inject
  HearsOfPasswords(Warnings warnings) {
    this.warnings = warnings;
  }

  @Override
  public String name() {
    return "mail.password-changed";
  }

  @Override
  public Class<PasswordChanged> event() {
    return PasswordChanged.class;
  }

  @Override
  public void read(PasswordChanged told) {
    warnings.warn(told.member(), Warnings.Cause.PASSWORD_CHANGED, "", told.at());
  }
}
