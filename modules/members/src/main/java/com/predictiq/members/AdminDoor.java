package com.predictiq.members;

/** What members ask of whoever keeps the operator's door. Declared here and implemented above. */
public interface AdminDoor {

  /**
   * Whether the current request comes from where admins are let in, and the first member of an
   * empty installation may be made one.
   */
  boolean isHere();
}
