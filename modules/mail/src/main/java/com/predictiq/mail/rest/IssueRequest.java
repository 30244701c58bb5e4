package com.predictiq.mail.rest;

import com.predictiq.mail.Issue;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** An issue of the newsletter: one line, what it is about, and as many paragraphs as it takes. */
public record IssueRequest(
    @NotBlank(message = "must be given")
        @Size(max = 200, message = "must have at most 200 characters")
        @Pattern(regexp = ONE_LINE, message = ONE_LINE_MESSAGE)
        String headline,
    @NotBlank(message = "must be given")
        @Size(max = 500, message = "must have at most 500 characters")
        @Pattern(regexp = ONE_LINE, message = ONE_LINE_MESSAGE)
        String summary,
    @NotNull(message = "must be given") @Size(min = 1, max = 50, message = "must be 1 to 50 texts")
        List<
                @NotBlank(message = "must be given")
                @Size(max = 5_000, message = "must have at most 5000 characters")
                @Pattern(
                    regexp = "(?s)[^\\x00]*",
                    message = "must be a text without the character of code 0")
                String>
            paragraphs,
    @Size(max = 20, message = "must be at most 20 links")
        List<@NotNull(message = "must be given") @Valid LinkRequest> links,
    Instant sendAfter) {

  private static final String ONE_LINE = "[^\\p{Cntrl}\\u2028\\u2029]*";
  private static final String ONE_LINE_MESSAGE =
      "must be one line without line breaks and control characters";

  /** Where a reader finds more. */
  public record LinkRequest(
      @NotBlank(message = "must be given")
          @Size(max = 200, message = "must have at most 200 characters")
          @Pattern(regexp = ONE_LINE, message = ONE_LINE_MESSAGE)
          String title,
      @NotNull(message = "must be given")
          @Pattern(
              regexp = "https?://[!-~&&[^\"'<>\\\\]]{1,490}",
              message = "must be a web address of at most 500 letters")
          String url) {}

  Issue issue() {
    return new Issue(
        headline,
        summary,
        paragraphs,
        Optional.ofNullable(links).orElse(List.of()).stream()
            .map(link -> new Issue.Link(link.title(), link.url()))
            .toList(),
        Optional.ofNullable(sendAfter));
  }
}
