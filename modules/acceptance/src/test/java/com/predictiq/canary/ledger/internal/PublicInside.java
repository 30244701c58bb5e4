package com.predictiq.canary.ledger.internal;

/** Inside, and yet for everybody to see. */
public interface PublicInside {}
