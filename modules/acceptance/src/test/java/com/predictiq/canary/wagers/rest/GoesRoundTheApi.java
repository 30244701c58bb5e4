package com.predictiq.canary.wagers.rest;

import com.predictiq.canary.ledger.internal.PublicInside;

/** Translates, but not from the API. */
public interface GoesRoundTheApi extends PublicInside {}
