package com.predictiq.admin.rest;

import com.predictiq.admin.Upkeep.Mode;
import com.predictiq.admin.Upkeep.Wish;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How the house is to be looked after. */
@Schema(
    description =
        "mode: read-only, drain or off. reason: at most 500 characters, told to callers who are"
            + " turned away. retry_after_seconds: 1 to 86400, 60 unless told.")
public record MaintenanceRequest(
    @NotNull(message = "is required")
        @Pattern(regexp = "read-only|drain|off", message = "must be read-only, drain or off")
        String mode,
    @NotNull(message = "is required")
        @Size(max = 500, message = "must have at most 500 characters")
        @Pattern(
            regexp = "\\s*[^\\s\\p{C}][^\\p{C}]*",
            message = "must have visible characters only")
        String reason,
    @Min(value = 1, message = "must be 1 to 86400")
        @Max(value = 86_400, message = "must be 1 to 86400")
        Integer retryAfterSeconds) {

  private static final int A_MINUTE = 60;

  Wish wish(String operator) {
    return new Wish(
        Mode.valueOf(mode.toUpperCase(Locale.ROOT).replace('-', '_')),
        reason.strip(),
        Duration.ofSeconds(retryAfterSeconds == null ? A_MINUTE : retryAfterSeconds),
        operator);
  }
}
