package com.predictiq.platform;

/**
 * Everything is in place and the first request may come. Work that a node does by itself begins
 * with this event, and not earlier: before it the container is still putting things into their
 * places.
 */
public record HouseOpened() {}
