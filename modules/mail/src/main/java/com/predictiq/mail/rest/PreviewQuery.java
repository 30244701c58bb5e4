package com.predictiq.mail.rest;

import com.predictiq.kernel.Fault;
import com.predictiq.kernel.Rejected;
import com.predictiq.platform.RequestRefusal;
import jakarta.ws.rs.QueryParam;
import java.util.List;

/** In which language. */
public class PreviewQuery {

  @QueryParam("locale")
  private String locale;

  String locale() {
    if (locale == null) {
      return Locales.DEFAULT;
    }
    if (locale.matches(Locales.TAG)) {
      return locale;
    }
    throw new Rejected(
        RequestRefusal.VALIDATION_FAILED,
        "locale " + Locales.MESSAGE + ".",
        List.of(new Fault("?locale", "INVALID_VALUE", Locales.MESSAGE)));
  }
}
