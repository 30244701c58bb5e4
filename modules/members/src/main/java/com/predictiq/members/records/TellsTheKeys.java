package com.predictiq.members.records;

import com.predictiq.members.ApiKeys;
import com.predictiq.members.KeyOwner;
import com.predictiq.members.MemberId;
import com.predictiq.members.MemberRecords;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/** The API keys a member has: never the keys, of which we keep nothing that could be told. */
@ApplicationScoped
class TellsTheKeys implements MemberRecords {

  private final ApiKeys keys;

  @Inject
  TellsTheKeys(ApiKeys keys) {
    this.keys = keys;
  }

  /** One key. */
  record Key(
      String prefix,
      String name,
      Instant createdAt,
      Optional<Instant> expiresAt,
      Optional<Instant> lastUsedAt) {}

  @Override
  public String section() {
    return "api_keys";
  }

  @Override
  public void tell(MemberId member, Consumer<Record> to) {
    keys.of(KeyOwner.of(member)).stream()
        .map(
            key ->
                new Key(
                    key.prefix(), key.name(), key.createdAt(), key.expiresAt(), key.lastUsedAt()))
        .forEach(to);
  }
}
