package com.predictiq.platform;

/**
 * Told when somebody is turned away before a resource is reached, so that it is remembered. What
 * resources and their filters refuse is seen without being told.
 */
public record PerimeterRefused(
    String address, String method, String path, int status, String code) {}
