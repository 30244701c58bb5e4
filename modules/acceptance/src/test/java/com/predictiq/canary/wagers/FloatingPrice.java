package com.predictiq.canary.wagers;

/** Loses a cent somewhere. */
public record FloatingPrice(double price) {}
