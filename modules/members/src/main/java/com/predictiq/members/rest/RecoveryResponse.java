package com.predictiq.members.rest;

/** The same for everybody who asks. */
public record RecoveryResponse(String message) {}
