package com.predictiq.members.keys;

import com.predictiq.kernel.Rejected;
import com.predictiq.members.ApiKeyView;
import com.predictiq.members.MembersRefusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.MessageDigest;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * The one place that believes a key. Why it does not is not said: unknown, expired, revoked and
 * misspelt look the same.
 */
@ApplicationScoped
class KnowsKeys {

  private static final byte[] NOBODYS = new byte[32];

  private final ApiKeyStore store;
  private final KeySecrets secrets;
  private final KeyUses uses;
  private final InstantSource clock;

  @Inject
  KnowsKeys(ApiKeyStore store, KeySecrets secrets, KeyUses uses, InstantSource clock) {
    this.store = store;
    this.secrets = secrets;
    this.uses = uses;
    this.clock = clock;
  }

  /** By the values of the header; two are none. */
  ApiKeyView good(List<String> shown) {
    return shown.stream()
        .filter(one -> shown.size() == 1)
        .findFirst()
        .flatMap(KeyText::parse)
        .flatMap(this::found)
        .orElseThrow(
            () ->
                new Rejected(
                    MembersRefusal.UNAUTHENTICATED,
                    "X-API-Key has to be one key that is good, or absent."));
  }

  void used(ApiKeyView key) {
    uses.note(key.id());
  }

  /** Takes the same time wherever the first difference is, and when there is nothing to compare. */
  private Optional<ApiKeyView> found(KeyText key) {
    Optional<StoredKey> stored = store.good(key.prefix(), clock.instant());
    boolean same =
        MessageDigest.isEqual(stored.map(it -> it.hash).orElse(NOBODYS), secrets.hash(key));
    return stored.filter(it -> same).map(it -> it.view);
  }
}
