package com.predictiq.mail.rest;

import com.predictiq.mail.Letter;

/** How a language is named on the wire (BCP 47). */
final class Locales {

  static final String TAG = "[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}";
  static final String MESSAGE = "must be a language tag such as de or de-AT";
  static final String DEFAULT = Letter.DEFAULT_LOCALE;

  private Locales() {}
}
