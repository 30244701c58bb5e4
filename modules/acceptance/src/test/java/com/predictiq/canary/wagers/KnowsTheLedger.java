package com.predictiq.canary.wagers;

import com.predictiq.canary.ledger.KnowsWagers;

/** With the class it names, a circle of two modules. */
public interface KnowsTheLedger {

  KnowsWagers ledger();
}
