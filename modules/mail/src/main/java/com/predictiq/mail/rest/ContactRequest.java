package com.predictiq.mail.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Optional;

/** A letter to the house. What ends up in a line of its own may hold no line break. */
public record ContactRequest(
    @NotBlank(message = "must be given")
        @Size(max = 254, message = "must have at most 254 characters")
        String email,
    @NotBlank(message = "must be given")
        @Size(max = 80, message = "must have at most 80 characters")
        @Pattern(regexp = ONE_LINE, message = ONE_LINE_MESSAGE)
        String name,
    @NotBlank(message = "must be given")
        @Size(max = 120, message = "must have at most 120 characters")
        @Pattern(regexp = ONE_LINE, message = ONE_LINE_MESSAGE)
        String subject,
    @NotBlank(message = "must be given")
        @Size(max = 4_000, message = "must have at most 4000 characters")
        @Pattern(
            regexp = "(?s)[^\\x00]*",
            message = "must be a text without the character of code 0")
        String message,
    @Pattern(regexp = Locales.TAG, message = Locales.MESSAGE) String locale) {

  private static final String ONE_LINE = "[^\\p{Cntrl}\\u2028\\u2029]*";
  private static final String ONE_LINE_MESSAGE =
      "must be one line without line breaks and control characters";

  String language() {
    return Optional.ofNullable(locale).orElse(Locales.DEFAULT);
  }
}
