package com.predictiq.canary.wagers;

import jakarta.ws.rs.Path;

/** An endpoint where nobody looks for one. */
@Path("/lost")
public interface LostResource {}
