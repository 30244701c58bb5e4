package com.predictiq.members.keys;

import com.predictiq.kernel.Fault;
import com.predictiq.kernel.Rejected;
import com.predictiq.kernel.TimeOrderedIds;
import com.predictiq.members.ApiKeyMade;
import com.predictiq.members.ApiKeyView;
import com.predictiq.members.ApiKeys;
import com.predictiq.members.IssuedKey;
import com.predictiq.members.KeyOwner;
import com.predictiq.members.KeyWish;
import com.predictiq.members.MemberErased;
import com.predictiq.members.MembersRefusal;
import com.predictiq.platform.Outbox;
import com.predictiq.platform.RequestRefusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where keys are made, exchanged and taken away. */
@ApplicationScoped
@Transactional
class ApiKeyDesk implements ApiKeys {

  static final int MOST_OF_A_MEMBER = 20;
  static final int MOST_OF_THE_HOUSE = 50;

  private final ApiKeyStore store;
  private final KeyUses uses;
  private final KeySecrets secrets;
  private final Outbox outbox;
  private final TimeOrderedIds ids;
  private final SecureRandom chance;
  private final InstantSource clock;

  @Inject
  ApiKeyDesk(
      ApiKeyStore store,
      KeyUses uses,
      KeySecrets secrets,
      Outbox outbox,
      TimeOrderedIds ids,
      SecureRandom chance,
      InstantSource clock) {
    this.store = store;
    this.uses = uses;
    this.secrets = secrets;
    this.outbox = outbox;
    this.ids = ids;
    this.chance = chance;
    this.clock = clock;
  }

  @Override
  public List<ApiKeyView> of(KeyOwner owner) {
    uses.write();
    return good(owner, clock.instant());
  }

  @Override
  public IssuedKey issue(KeyOwner owner, KeyWish wish, String issuedBy) {
    Instant now = clock.instant();
    List<Fault> faults = CheckedWish.faults(owner, wish, now);
    if (!faults.isEmpty()) {
      throw new Rejected(RequestRefusal.VALIDATION_FAILED, "See errors.", faults);
    }
    requireRoom(owner, now);
    return make(owner, wish, issuedBy, now);
  }

  /** The new one lives as long as the old one was to live when it was made. */
  @Override
  public IssuedKey rotate(KeyOwner owner, UUID id, Duration overlap) {
    Instant now = clock.instant();
    requireRoom(owner, now);
    ApiKeyView old =
        good(owner, now).stream()
            .filter(key -> key.id().equals(id))
            .findFirst()
            .orElseThrow(ApiKeyDesk::notFound);
    store.expire(id, now.plus(overlap));
    Optional<Instant> expiresAt =
        old.expiresAt().map(end -> now.plus(Duration.between(old.createdAt(), end)));
    KeyWish same = new KeyWish(old.name(), old.scopes(), expiresAt, old.signed());
    return make(owner, same, old.issuedBy(), now);
  }

  @Override
  public void revoke(KeyOwner owner, UUID id) {
    if (!store.revoke(owner, id, clock.instant())) {
      throw notFound();
    }
  }

  void forget(@Observes MemberErased told) {
    store.forget(told.member());
  }

  private List<ApiKeyView> good(KeyOwner owner, Instant now) {
    return store.goodOf(owner, now).stream().map(key -> key.view).toList();
  }

  private void requireRoom(KeyOwner owner, Instant now) {
    if (!store.turn(owner)) {
      throw new Rejected(MembersRefusal.MEMBER_NOT_FOUND, "There is no such member any more.");
    }
    int most = owner.member().isPresent() ? MOST_OF_A_MEMBER : MOST_OF_THE_HOUSE;
    if (store.goodOf(owner, now).size() >= most) {
      throw new Rejected(MembersRefusal.TOO_MANY_API_KEYS, most + " are the most.");
    }
  }

  private IssuedKey make(KeyOwner owner, KeyWish wish, String issuedBy, Instant now) {
    KeyText key = KeyText.fresh(chance);
    ApiKeyView view =
        new ApiKeyView(
            ids.next(),
            key.prefix(),
            owner,
            wish.name(),
            wish.scopes(),
            wish.signed(),
            issuedBy,
            now,
            wish.expiresAt(),
            Optional.empty());
    store.add(new StoredKey(view, secrets.hash(key)));
    owner.member().ifPresent(member -> outbox.add(new ApiKeyMade(member, wish.name(), now)));
    return new IssuedKey(view, key.text(), secrets.signingSecret(view.id()));
  }

  private static Rejected notFound() {
    return new Rejected(
        MembersRefusal.API_KEY_NOT_FOUND, "It may have expired, or have been revoked before.");
  }
}
