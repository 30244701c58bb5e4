package com.predictiq.platform;

import com.predictiq.kernel.Fault;
import java.util.List;

/**
 * What must be true of a kind of body beyond what its record can say. Asked by the reader of bodies
 * when something else is wrong already, so that a caller is told everything at once; whoever takes
 * a body that is well formed sees to its rules anyway.
 */
public interface BodyRules<T extends Record> {

  Class<T> of();

  /** What is broken. A body that changes something may leave out what is to stay as it is. */
  List<Fault> broken(T body, boolean asNew);
}
