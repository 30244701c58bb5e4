package com.predictiq.canary.ledger;

import com.predictiq.canary.ledger.internal.PublicInside;

/** A promise that names how it is kept. */
public interface KnowsItsInside {

  PublicInside inside();
}
