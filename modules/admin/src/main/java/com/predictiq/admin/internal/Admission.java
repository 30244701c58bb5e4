package com.predictiq.admin.internal;

import com.predictiq.admin.AdminRefusal;
import com.predictiq.admin.AllowList;
import com.predictiq.kernel.Rejected;
import com.predictiq.platform.AddressRange;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The rule of the operator's door: an address from the allow list and a key or an admin's token,
 * both. The sentence is the same whatever was missing; only the status differs.
 */
@ApplicationScoped
class Admission implements AllowList {

  private static final String SENTENCE = "This needs an admin credential and an allowed address.";

  private final List<AddressRange> allowList;
  private final List<AdminKey> keys;

  @Inject
  Admission(AdminConfig config) {
    this.allowList = config.allowList();
    this.keys = config.keys();
  }

  @Override
  public boolean allows(InetAddress from) {
    return allowList.stream().anyMatch(range -> range.contains(from));
  }

  @Override
  public void require(InetAddress from) {
    if (!allows(from)) {
      throw new Rejected(AdminRefusal.ADMIN_FORBIDDEN, SENTENCE);
    }
  }

  /**
   * Who opened the door. Whoever shows a key is judged by it alone: one of the settings, or one the
   * house has issued; the admin is looked for only where the address is right and there is none.
   */
  Entry admit(
      InetAddress from,
      Optional<String> offered,
      Supplier<Optional<Entry>> issued,
      Supplier<Optional<String>> admin) {
    require(from);
    Optional<Entry> known =
        offered.isPresent()
            ? offered.filter(key -> !key.isBlank()).flatMap(key -> byKey(key, issued))
            : admin.get().map(Entry::as);
    return known.orElseThrow(() -> new Rejected(AdminRefusal.ADMIN_UNAUTHENTICATED, SENTENCE));
  }

  private Optional<Entry> byKey(String offered, Supplier<Optional<Entry>> issued) {
    return known(offered).map(AdminKey::fingerprint).map(Entry::as).or(issued);
  }

  /** Compares with every key, also after one has matched: the time must not tell which it was. */
  private Optional<AdminKey> known(String offered) {
    AdminKey key = AdminKey.of(offered);
    Optional<AdminKey> found = Optional.empty();
    for (AdminKey candidate : keys) {
      found = candidate.matches(key) ? Optional.of(candidate) : found;
    }
    return found;
  }
}
