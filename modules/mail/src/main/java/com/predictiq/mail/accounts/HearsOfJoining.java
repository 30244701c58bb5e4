package com.predictiq.mail.accounts;

import com.predictiq.mail.notices.Announcer;
import com.predictiq.members.MemberJoined;
import com.predictiq.platform.OutboxReader;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Asks whoever has joined to show that the address is theirs. */
@ApplicationScoped
class HearsOfJoining implements OutboxReader<MemberJoined> {

  private final AccountMails mails;
  private final Announcer announcer;

  @Inject
  HearsOfJoining(AccountMails mails, Announcer announcer) {
    this.mails = mails;
    this.announcer = announcer;
  }

  @Override
  public String name() {
    return "mail.member-joined";
  }

  @Override
  public Class<MemberJoined> event() {
    return MemberJoined.class;
  }

  @Override
  public void read(MemberJoined told) {
    announcer.beginRounds(told.member());
    mails.linkToProveTheAddress(told.member());
  }
}
