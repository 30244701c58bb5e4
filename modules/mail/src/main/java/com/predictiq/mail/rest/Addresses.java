package com.predictiq.mail.rest;

import com.predictiq.kernel.Fault;
import com.predictiq.kernel.Rejected;
import com.predictiq.mail.EmailAddress;
import com.predictiq.platform.RequestRefusal;
import java.util.List;

/** Reads e-mail addresses that came in a body. */
final class Addresses {

  private static final String FORM = "must be an e-mail address such as name@example.org";

  private Addresses() {}

  static EmailAddress read(String email) {
    return EmailAddress.parse(email)
        .orElseThrow(
            () ->
                new Rejected(
                    RequestRefusal.VALIDATION_FAILED,
                    "email " + FORM + ".",
                    List.of(new Fault("/email", "INVALID_VALUE", FORM))));
  }
}
