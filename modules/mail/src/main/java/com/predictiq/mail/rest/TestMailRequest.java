package com.predictiq.mail.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Optional;

/** To whom to send a mail that says that mail arrives. */
public record TestMailRequest(
    @NotBlank(message = "must be given")
        @Size(max = 254, message = "must have at most 254 characters")
        String email,
    @Pattern(regexp = Locales.TAG, message = Locales.MESSAGE) String locale) {

  String language() {
    return Optional.ofNullable(locale).orElse(Locales.DEFAULT);
  }
}
