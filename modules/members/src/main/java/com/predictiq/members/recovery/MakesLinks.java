package com.predictiq.members.recovery;

import com.predictiq.members.MemberId;
import com.predictiq.members.MemberView;
import com.predictiq.members.Members;
import com.predictiq.members.RecoveryLinks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Makes a link while the mail is written that carries it; nobody fills a mailbox with them. */
@ApplicationScoped
@Transactional
class MakesLinks implements RecoveryLinks {

  private final LinkStore links;
  private final ProvenAddresses proven;
  private final Members members;
  private final RecoveryConfig config;
  private final InstantSource clock;

  @Inject
  MakesLinks(
      LinkStore links,
      ProvenAddresses proven,
      Members members,
      RecoveryConfig config,
      InstantSource clock) {
    this.links = links;
    this.proven = proven;
    this.members = members;
    this.config = config;
    this.clock = clock;
  }

  @Override
  public Optional<RecoveryLink> toSetAPassword(MemberId member) {
    return make(member, Purpose.PASSWORD, config.passwordLink());
  }

  @Override
  public Optional<RecoveryLink> toProveTheAddress(MemberId member) {
    return proven.isProven(member)
        ? Optional.empty()
        : make(member, Purpose.ADDRESS, config.addressLink());
  }

  private Optional<RecoveryLink> make(MemberId member, Purpose purpose, Duration valid) {
    Instant now = clock.instant();
    return members
        .find(member)
        .flatMap(MemberView::email)
        .filter(any -> links.countLately(member, purpose, now) < config.hourlyMax())
        .map(to -> new RecoveryLink(to, links.issue(member, purpose, now, valid), valid));
  }
}
