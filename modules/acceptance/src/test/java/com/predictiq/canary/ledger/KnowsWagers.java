package com.predictiq.canary.ledger;

import com.predictiq.canary.wagers.KnowsTheLedger;

/** The ledger stands below the wagers and must not know them. */
public interface KnowsWagers {

  KnowsTheLedger wagers();
}
