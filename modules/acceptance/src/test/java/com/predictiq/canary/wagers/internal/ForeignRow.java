package com.predictiq.canary.wagers.internal;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Maps the table of a neighbour. */
@Entity
@Table(schema = "ledger", name = "accounts")
class ForeignRow {

  @Id long id;
}
