package com.predictiq.members.internal;

import com.predictiq.kernel.Rejected;
import com.predictiq.members.EmailAddress;
import com.predictiq.members.MemberId;
import com.predictiq.members.MembersRefusal;
import com.predictiq.members.WalletAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Who is a member. */
@ApplicationScoped
@Transactional
class MemberStore {

  private static final String UNIQUE_VIOLATION = "23505";

  @PersistenceContext(unitName = "members")
  private EntityManager members;

  MemberStore() {}

  MemberStore(EntityManager members) {
    this.members = members;
  }

  /**
   * Refuses an address that is taken, also by somebody who joins at this very moment. It looks
   * first, because the database would name the address in its log.
   */
  void add(Member member) {
    if (member.view().email().flatMap(this::find).isPresent()) {
      throw taken(member);
    }
    flush(
        member,
        () -> {
          members.persist(member);
          members.flush();
        });
  }

  /** Puts this wallet in the place of another. */
  Member link(MemberId id, WalletAddress wallet) {
    Member member = find(id).orElseThrow(MemberStore::gone);
    Optional<Member> owner = find(wallet);
    member.link(wallet);
    if (owner.filter(other -> !other.id().equals(id)).isPresent()) {
      throw taken(member);
    }
    flush(member, members::flush);
    return member;
  }

  private static void flush(Member member, Runnable work) {
    try {
      work.run();
    } catch (PersistenceException failed) {
      if (isTaken(failed)) {
        throw taken(member);
      }
      throw failed;
    }
  }

  Optional<Member> find(MemberId id) {
    return Optional.ofNullable(members.find(Member.class, id.value()))
        .filter(member -> !member.isErased());
  }

  Optional<Member> find(EmailAddress email) {
    return members
        .createQuery("select m from Member m where m.email = :email", Member.class)
        .setParameter("email", email.text())
        .getResultStream()
        .findFirst();
  }

  Optional<Member> find(WalletAddress wallet) {
    return members
        .createQuery("select m from Member m where m.wallet = :wallet", Member.class)
        .setParameter("wallet", wallet.text())
        .getResultStream()
        .findFirst();
  }

  Set<MemberId> known(Collection<MemberId> ids) {
    return members
        .createQuery(
            "select m.id from Member m where m.id in :ids and m.erasedAt is null", UUID.class)
        .setParameter("ids", ids.stream().map(MemberId::value).toList())
        .getResultStream()
        .map(MemberId::new)
        .collect(Collectors.toSet());
  }

  /** Keeps the same password under a newer hash. */
  void rehash(MemberId id, PasswordHash newer) {
    find(id).ifPresent(member -> member.rehash(newer));
  }

  private static Rejected taken(Member member) {
    return member.view().wallet().isPresent()
        ? new Rejected(MembersRefusal.WALLET_TAKEN, "Log in with it, or sign with another.")
        : new Rejected(MembersRefusal.EMAIL_TAKEN, "Log in, or sign up with another address.");
  }

  private static Rejected gone() {
    return new Rejected(MembersRefusal.MEMBER_NOT_FOUND, "The token outlived the member.");
  }

  private static boolean isTaken(Throwable failed) {
    for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql && UNIQUE_VIOLATION.equals(sql.getSQLState())) {
        return true;
      }
    }
    return false;
  }
}
