package com.predictiq.liquibase;

/** The schema could not be changed although the setting is good. One sentence says why. */
public final class MigrationFailed extends RuntimeException {

  private static final long serialVersionUID = 1L;

  MigrationFailed(String sentence) {
    super(sentence);
  }

  MigrationFailed(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
