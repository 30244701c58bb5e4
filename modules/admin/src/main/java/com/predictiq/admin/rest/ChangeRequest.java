package com.predictiq.admin.rest;

import com.predictiq.admin.Changes.Wish;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A setting that shall have another value. */
@Schema(
    description =
        "setting: one of GET /api/v1/admin/changes/settings. value: as it would stand in the"
            + " configuration. reason: at most 500 characters, public. timelock_seconds: 86400 to"
            + " 604800, 48 hours unless told.")
public record ChangeRequest(
    @NotNull(message = "is required") @Size(max = 100, message = "must be the key of a setting")
        String setting,
    @NotNull(message = "is required")
        @Size(max = 4_000, message = "must have at most 4000 characters")
        @Pattern(regexp = "[^\\p{C}]*", message = "must have visible characters only")
        String value,
    @NotNull(message = "is required")
        @Size(max = 500, message = "must have at most 500 characters")
        @Pattern(
            regexp = "\\s*[^\\s\\p{C}][^\\p{C}]*",
            message = "must have visible characters only")
        String reason,
    @Min(value = 86_400, message = "must be 86400 to 604800")
        @Max(value = 604_800, message = "must be 86400 to 604800")
        Integer timelockSeconds) {

  Wish wish(String operator) {
    return new Wish(
        setting,
        value.strip(),
        reason.strip(),
        Optional.ofNullable(timelockSeconds).map(Duration::ofSeconds),
        operator);
  }
}
