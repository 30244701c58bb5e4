package com.predictiq.chain.internal;

import com.predictiq.chain.ReadPosition;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** The bookmarks, few enough to be read all at once: one for each stream that is followed. */
@ApplicationScoped
class CursorStore {

  @PersistenceContext(unitName = "chain")
  private EntityManager cursors;

  @Inject
  CursorStore() {}

  CursorStore(EntityManager cursors) {
    this.cursors = cursors;
  }

  List<ReadPosition> all() {
    return cursors
        .createQuery("select c from Cursor c order by c.stream", Cursor.class)
        .getResultList()
        .stream()
        .map(Cursor::position)
        .toList();
  }
}
