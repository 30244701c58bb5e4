package com.predictiq.mail.rest;

/** One sentence to the reader. */
public record NewsletterResponse(String message) {}
