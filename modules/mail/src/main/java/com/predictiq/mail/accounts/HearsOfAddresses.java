package com.predictiq.mail.accounts;

import com.predictiq.members.AddressToProve;
import com.predictiq.platform.OutboxReader;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Sends another link to prove an address. */
@ApplicationScoped
class HearsOfAddresses implements OutboxReader<AddressToProve> {

  private final AccountMails mails;

  @Inject
  HearsOfAddresses(AccountMails mails) {
    this.mails = mails;
  }

  @Override
  public String name() {
    return "mail.address-to-prove";
  }

  @Override
  public Class<AddressToProve> event() {
    return AddressToProve.class;
  }

  @Override
  public void read(AddressToProve told) {
    mails.linkToProveTheAddress(told.member());
  }
}
