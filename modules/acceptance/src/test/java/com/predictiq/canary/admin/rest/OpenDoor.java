package com.predictiq.canary.admin.rest;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

/** An admin's verb for everybody. */
@Path("/admin/open")
public interface OpenDoor {

  @POST
  void open();
}
