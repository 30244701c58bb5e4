package com.predictiq.testkit;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Package-private as the entities of the modules are. */
@Entity
@Table(name = "notes")
@Access(AccessType.FIELD)
class Note {

  @Id private long id;
  private String text;

  protected Note() {}

  Note(long id, String text) {
    this.id = id;
    this.text = text;
  }

  String text() {
    return text;
  }
}
