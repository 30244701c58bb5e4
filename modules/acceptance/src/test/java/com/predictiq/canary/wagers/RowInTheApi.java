package com.predictiq.canary.wagers;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** An entity that everybody may hold. */
@Entity
@Table(schema = "wagers", name = "wagers")
public class RowInTheApi {

  @Id long id;
}
