package com.predictiq.chain;

import java.util.List;

/** Whether custody has what the books say. */
public interface Reconciliations {

  /** The latest comparison of every asset. */
  List<ReconciliationView> latest();

  /** Latest first, a hundred at most. */
  List<UnexplainedDeparture> unexplained();
}
