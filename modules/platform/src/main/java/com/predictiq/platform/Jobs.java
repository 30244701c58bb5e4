package com.predictiq.platform;

import java.util.List;

/** The jobs of the house, for those who look after them. */
public interface Jobs {

  List<JobState> all();

  /** Lets the job run at the next tick, whatever its plan; false when there is no such job. */
  boolean runSoon(String name);
}
