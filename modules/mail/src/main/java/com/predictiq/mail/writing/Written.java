package com.predictiq.mail.writing;

/** A mail as its reader gets it. The preheader is what a list of mails shows after the subject. */
public record Written(String locale, String subject, String preheader, String text, String html) {}
