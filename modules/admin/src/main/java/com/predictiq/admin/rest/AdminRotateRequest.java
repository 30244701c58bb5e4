package com.predictiq.admin.rest;

import com.predictiq.platform.MayBeLeftOut;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** For how long two keys are good in turn. */
@Schema(
    description =
        "overlap_seconds: how long the old key stays good beside the new one, at most a week; a day"
            + " unless told, and not at all with 0.")
@MayBeLeftOut
public record AdminRotateRequest(
    @Min(value = 0, message = "must be 0 to 604800")
        @Max(value = 604_800, message = "must be 0 to 604800")
        Integer overlapSeconds) {

  static Duration overlap(AdminRotateRequest request) {
    return Optional.ofNullable(request)
        .map(AdminRotateRequest::overlapSeconds)
        .map(Duration::ofSeconds)
        .orElse(Duration.ofDays(1));
  }
}
