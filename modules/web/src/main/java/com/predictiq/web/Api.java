package com.predictiq.web;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;

/** Everything under {@code /api/v1}; the resources are found in the modules they belong to. */
@ApplicationPath("/api/v1")
public class Api extends Application {

  /** The container's own description of the API names its version; ours is at /openapi. */
  @Override
  public Map<String, Object> getProperties() {
    return Map.of("jersey.config.server.wadl.disableWadl", true);
  }
}
