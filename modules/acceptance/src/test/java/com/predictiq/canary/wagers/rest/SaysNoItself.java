package com.predictiq.canary.wagers.rest;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

/** Knows HTTP better than the one place that should. */
@Path("/no")
public class SaysNoItself {

  @GET
  public Response no() {
    return Response.status(400).build();
  }
}
