package com.predictiq.canary.wagers.rest;

import jakarta.ws.rs.NotFoundException;

/** Says no without a code. */
public class ThrowsLikeTheContainer {

  public void find() {
    throw new NotFoundException();
  }
}
