package com.predictiq.insights;

/** The figures of the house. */
public interface Statistics {

  /** As they were a moment ago. */
  StatisticsView now();
}
