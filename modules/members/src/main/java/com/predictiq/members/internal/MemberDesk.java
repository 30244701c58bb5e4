package com.predictiq.members.internal;

import com.predictiq.kernel.TimeOrderedIds;
import com.predictiq.members.EmailAddress;
import com.predictiq.members.MemberId;
import com.predictiq.members.MemberView;
import com.predictiq.members.Members;
import com.predictiq.members.SignUp;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/**
 * Where people join. The password is hashed before the transaction begins, so that no connection
 * waits for arithmetic.
 */
@ApplicationScoped
class MemberDesk implements Members {

  private final NewMembers newMembers;
  private final MemberStore store;
  private final Passwords passwords;
  private final TimeOrderedIds ids;
  private final InstantSource clock;

  @Inject
  MemberDesk(
      NewMembers newMembers,
      MemberStore store,
      Passwords passwords,
      TimeOrderedIds ids,
      InstantSource clock) {
    this.newMembers = newMembers;
    this.store = store;
    this.passwords = passwords;
    this.ids = ids;
    this.clock = clock;
  }

  @Override
  public MemberView signUp(SignUp command) {
    return join(command, false);
  }

  @Override
  public MemberView signUpAtTheAdminDoor(SignUp command) {
    return join(command, true);
  }

  private MemberView join(SignUp command, boolean mayFound) {
    PasswordHash hash = passwords.hash(command.password());
    return newMembers.join(
        new Member(
            new MemberId(ids.next()),
            command.email(),
            hash,
            command.displayName(),
            clock.instant()),
        mayFound);
  }

  @Override
  public Optional<MemberView> find(MemberId id) {
    return store.find(id).map(Member::view);
  }

  @Override
  public Optional<MemberView> find(EmailAddress email) {
    return store.find(email).map(Member::view);
  }

  @Override
  public Set<MemberId> known(Collection<MemberId> ids) {
    return store.known(ids);
  }
}
