package com.predictiq.platform;

/** Who passed the admin door with the current request. To be injected behind {@link AdminOnly}. */
public interface Operator {

  /** One person or key, always the same text for the same; fit for rules about two of them. */
  String id();
}
