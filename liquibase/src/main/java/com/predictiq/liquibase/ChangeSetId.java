package com.predictiq.liquibase;

/** Names one change set: the module it belongs to, and its number with a few words. */
public record ChangeSetId(String module, String name) {

  @Override
  public String toString() {
    return module + ":" + name;
  }
}
