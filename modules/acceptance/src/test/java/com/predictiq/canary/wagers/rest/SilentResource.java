package com.predictiq.canary.wagers.rest;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** An endpoint that the contract does not explain. */
@Path("/silent")
public interface SilentResource {

  @GET
  String guess();
}
