package com.predictiq.platform;

import com.predictiq.kernel.Fault;
import java.util.List;

/**
 * Parameters of a query that can say what is wrong with them before anything is done, so that a
 * caller hears of all faults at once. A bean parameter that implements this is looked at together
 * with the unknown parameters and the other beans.
 */
public interface CheckedQuery {

  List<Fault> faults();
}
