package com.predictiq.admin.rest;

import com.predictiq.members.Reputation;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/** How far somebody is trusted. */
public record ReputationRequest(
    @NotNull(message = "is required")
        @Pattern(
            regexp = "basic|pro|institutional",
            message = "must be basic, pro or institutional")
        String reputation) {

  Reputation parsed() {
    return Reputation.parse(reputation).orElseThrow();
  }
}
