package com.predictiq.platform;

/** The node is leaving, and everything it needs to leave in order is still there. */
public record HouseClosing() {}
