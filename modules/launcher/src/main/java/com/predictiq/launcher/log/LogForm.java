package com.predictiq.launcher.log;

/** How log lines are written, and from which level on we are heard. */
public record LogForm(boolean json, String level) {}
