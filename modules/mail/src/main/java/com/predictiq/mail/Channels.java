package com.predictiq.mail;

/** By which ways a kind of notice goes to a member. */
public record Channels(boolean mail, boolean inApp) {}
