package com.predictiq.admin.internal;

import com.predictiq.kernel.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;

/** Appends and reads; a trigger in the database sees to it that nobody does more. */
@ApplicationScoped
class AuditStore {

  /** Above every id there is: where the newest entry is the next one. */
  private static final UUID TOP = new UUID(-1L, -1L);

  @PersistenceContext(unitName = "admin")
  private EntityManager entries;

  AuditStore() {}

  AuditStore(EntityManager entries) {
    this.entries = entries;
  }

  void append(AuditEntry entry) {
    entries.persist(entry);
  }

  /** By id, which is by time: ids are time-ordered and an index is there already. */
  List<AuditEntry> newestFirst(PageRequest request) {
    return entries
        .createQuery(
            "select e from AuditEntry e where e.id < :before order by e.id desc", AuditEntry.class)
        .setParameter("before", request.after().map(UUID::fromString).orElse(TOP))
        .setMaxResults(request.fetch())
        .getResultList();
  }
}
