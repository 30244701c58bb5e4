package com.predictiq.members.rest;

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
public record RotateRequest(
    @Min(value = 0, message = "must be 0 to 604800")
        @Max(value = 604_800, message = "must be 0 to 604800")
        Integer overlapSeconds) {

  private static final Duration UNTOLD = Duration.ofDays(1);

  static Duration overlap(RotateRequest request) {
    return Optional.ofNullable(request)
        .map(RotateRequest::overlapSeconds)
        .map(Duration::ofSeconds)
        .orElse(UNTOLD);
  }
}
