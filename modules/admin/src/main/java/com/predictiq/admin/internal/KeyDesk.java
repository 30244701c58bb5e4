package com.predictiq.admin.internal;

import com.predictiq.admin.AdminRefusal;
import com.predictiq.admin.HouseKeys;
import com.predictiq.kernel.Rejected;
import com.predictiq.members.ApiKeyView;
import com.predictiq.members.ApiKeys;
import com.predictiq.members.IssuedKey;
import com.predictiq.members.KeyOwner;
import com.predictiq.members.KeyWish;
import com.predictiq.platform.Changed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Hands out the keys of the house, and tells the log who did. */
@ApplicationScoped
@Transactional
class KeyDesk implements HouseKeys {

  private final ApiKeys keys;
  private final Event<Changed> changed;

  @Inject
  KeyDesk(ApiKeys keys, Event<Changed> changed) {
    this.keys = keys;
    this.changed = changed;
  }

  @Override
  public List<ApiKeyView> all() {
    return keys.of(KeyOwner.house());
  }

  @Override
  public IssuedKey issue(KeyWish wish, String operator) {
    IssuedKey issued = keys.issue(KeyOwner.house(), wish, operator);
    tell(operator, "api-keys.issue", issued.view());
    return issued;
  }

  @Override
  public IssuedKey rotate(UUID id, Duration overlap, String operator) {
    boolean ofAnother =
        all().stream().anyMatch(key -> key.id().equals(id) && !key.issuedBy().equals(operator));
    if (ofAnother) {
      throw new Rejected(
          AdminRefusal.KEY_OF_ANOTHER, "Revoke it, or have it rotated by whoever it acts for.");
    }
    IssuedKey issued = keys.rotate(KeyOwner.house(), id, overlap);
    tell(operator, "api-keys.rotate", issued.view());
    return issued;
  }

  @Override
  public void revoke(UUID id, String operator) {
    keys.revoke(KeyOwner.house(), id);
    changed.fire(
        new Changed(
            operator, "api-keys.revoke", id.toString(), Map.of(), Map.of("state", "revoked")));
  }

  private void tell(String operator, String action, ApiKeyView key) {
    changed.fire(
        new Changed(
            operator,
            action,
            key.id().toString(),
            Map.of(),
            Map.of("name", key.name(), "prefix", key.prefix())));
  }
}
