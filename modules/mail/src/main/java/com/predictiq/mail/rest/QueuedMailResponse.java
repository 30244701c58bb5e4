package com.predictiq.mail.rest;

/** A mail that is on its way. */
public record QueuedMailResponse(String id) {}
