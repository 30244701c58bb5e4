package com.predictiq.platform;

/** The kinds of route that have a limit of their own; the numbers are settings. */
public enum LimitClass {
  PUBLIC_READS,
  MEMBER_READS,
  WAGERS,
  LOG_IN,
  NEWSLETTER,
  GDPR,
  ADMIN
}
