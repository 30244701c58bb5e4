package com.predictiq.markets.rest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a market ends without a result. */
@Schema(description = "reason: 1 to 1000 characters, public.")
public record CancelRequest(String reason) {}
