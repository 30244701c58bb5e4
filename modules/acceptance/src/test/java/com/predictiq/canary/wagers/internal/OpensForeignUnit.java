package com.predictiq.canary.wagers.internal;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Reads the tables of a neighbour. */
class OpensForeignUnit {

  @PersistenceContext(unitName = "ledger")
  EntityManager books;
}
