package com.predictiq.admin.rest;

import com.predictiq.admin.CircuitBreaker.Position;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The position wished for, and why. */
@Schema(description = "state: CLOSED or PAUSED. reason: at most 500 characters.")
public record CircuitBreakerRequest(
    @NotNull(message = "is required")
        @Pattern(regexp = "CLOSED|PAUSED", message = "must be CLOSED or PAUSED")
        String state,
    @NotNull(message = "is required")
        @Size(max = 500, message = "must have at most 500 characters")
        @Pattern(
            regexp = "\\s*[^\\s\\p{C}][^\\p{C}]*",
            message = "must have visible characters only")
        String reason) {

  Position position() {
    return Position.valueOf(state);
  }
}
