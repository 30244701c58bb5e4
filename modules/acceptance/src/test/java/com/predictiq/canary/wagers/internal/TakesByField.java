package com.predictiq.canary.wagers.internal;

import jakarta.inject.Inject;

/** Can be made without what it needs. */
class TakesByField {

  @Inject Runnable needed;
}
