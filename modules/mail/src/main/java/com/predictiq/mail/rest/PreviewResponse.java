package com.predictiq.mail.rest;

import com.predictiq.mail.Previews.Preview;

/** A mail with its variables' names in their place. */
public record PreviewResponse(
    String template, String locale, String subject, String preheader, String text, String html) {

  static PreviewResponse of(Preview preview) {
    return new PreviewResponse(
        preview.template(),
        preview.locale(),
        preview.subject(),
        preview.preheader(),
        preview.text(),
        preview.html());
  }
}
