package com.predictiq.members.internal;

import com.predictiq.members.EmailAddress;
import com.predictiq.members.MemberId;
import com.predictiq.members.MemberRole;
import com.predictiq.members.MemberView;
import com.predictiq.members.WalletAddress;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Somebody who has an account with us: an address they can be reached at and a password only they
 * know, of which we keep no more than a hash; or a wallet only they can sign with; or both.
 * Whatever they own lies in the ledger under their id, which is why the row stays when they are
 * erased.
 */
@Entity
@Table(schema = "members", name = "members")
class Member {

  @Id private UUID id;
  private String email;

  @Column(name = "password_hash")
  private String passwordHash;

  private String wallet;

  @Column(name = "display_name")
  private String displayName;

  @Column(name = "joined_at")
  private Instant joinedAt;

  private String role = MemberRole.MEMBER.wire();

  @Column(name = "erased_at", insertable = false, updatable = false)
  private Instant erasedAt;

  @Version private long version;

  protected Member() {}

  Member(
      MemberId id,
      EmailAddress email,
      PasswordHash passwordHash,
      Optional<String> displayName,
      Instant joinedAt) {
    this.id = id.value();
    this.email = email.text();
    this.passwordHash = passwordHash.text();
    this.displayName = displayName.orElse(null);
    this.joinedAt = joinedAt;
  }

  /** Somebody who comes with a wallet. */
  Member(MemberId id, WalletAddress wallet, Instant joinedAt) {
    this.id = id.value();
    this.wallet = wallet.text();
    this.joinedAt = joinedAt;
  }

  MemberId id() {
    return new MemberId(id);
  }

  /** Who has come with a wallet has none. */
  Optional<PasswordHash> passwordHash() {
    return Optional.ofNullable(passwordHash).map(PasswordHash::new);
  }

  /** From now on they may come with this one, and with no other. */
  void link(WalletAddress other) {
    wallet = other.text();
  }

  /** Keeps the same password under a newer hash. */
  void rehash(PasswordHash newer) {
    passwordHash = newer.text();
  }

  /** The house is empty no more. */
  void becomeAdmin() {
    role = MemberRole.ADMIN.wire();
  }

  boolean isErased() {
    return erasedAt != null;
  }

  MemberView view() {
    return new MemberView(
        id(),
        Optional.ofNullable(email).map(EmailAddress::new),
        Optional.ofNullable(wallet).map(WalletAddress::new),
        Optional.ofNullable(displayName),
        joinedAt,
        MemberRole.parse(role).orElseThrow());
  }
}
