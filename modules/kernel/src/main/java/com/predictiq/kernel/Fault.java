package com.predictiq.kernel;

/** One thing wrong with a request, and where: a JSON pointer, or {@code ?name} for a parameter. */
public record Fault(String pointer, String code, String message) {}
