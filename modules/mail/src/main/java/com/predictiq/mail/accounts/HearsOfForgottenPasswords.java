package com.predictiq.mail.accounts;

import com.predictiq.members.PasswordResetAsked;
import com.predictiq.platform.OutboxReader;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Sends a link to set a password; for a stranger's address there is nothing to send. */
@ApplicationScoped
class HearsOfForgottenPasswords implements OutboxReader<PasswordResetAsked> {

  private final AccountMails mails;

  @Inject
  HearsOfForgottenPasswords(AccountMails mails) {
    this.mails = mails;
  }

  @Override
  public String name() {
    return "mail.password-reset";
  }

  @Override
  public Class<PasswordResetAsked> event() {
    return PasswordResetAsked.class;
  }

  @Override
  public void read(PasswordResetAsked told) {
    told.member().ifPresent(mails::linkToSetAPassword);
  }
}
