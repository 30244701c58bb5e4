package com.predictiq.chain.network;

/** A payment that can be sent: its hash, and the envelope, which never changes from here on. */
public record SignedPayment(String hash, String envelope) {}
