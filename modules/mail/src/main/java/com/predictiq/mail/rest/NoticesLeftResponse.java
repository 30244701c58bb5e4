package com.predictiq.mail.rest;

/** One sentence to whoever wants no more mails of a kind. */
public record NoticesLeftResponse(String message) {}
