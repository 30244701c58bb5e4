package com.predictiq.insights.rest;

import com.predictiq.insights.Statistics;
import com.predictiq.insights.StatisticsView;
import com.predictiq.platform.Remembered;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The figures of the house. */
@Path("/statistics")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Statistics")
public class StatisticsResource {

  private final Statistics statistics;

  @Inject
  StatisticsResource(Statistics statistics) {
    this.statistics = statistics;
  }

  @GET
  @Remembered(
      tags = {"markets", "volumes"},
      seconds = 1)
  @Operation(summary = "How many markets there are, and what was staked by asset")
  public StatisticsView now() {
    return statistics.now();
  }
}
