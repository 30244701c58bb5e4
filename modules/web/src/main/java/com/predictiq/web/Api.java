package com.predictiq.web;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** Everything under {@code /api/v1}; the resources are found in the modules they belong to. */
@ApplicationPath("/api/v1")
public class Api extends Application {}
