package com.predictiq.chain.network;

import java.time.Instant;
import java.util.Optional;

/** What custody is to pay, by which channel and with which of its numbers, and until when. */
public record PaymentOrder(
    String destination,
    String asset,
    long units,
    Optional<String> memo,
    int channel,
    long sequence,
    Instant until) {}
