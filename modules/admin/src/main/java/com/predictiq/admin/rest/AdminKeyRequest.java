package com.predictiq.admin.rest;

import com.predictiq.members.KeyWish;
import com.predictiq.members.Scope;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A key of the house that is wanted. */
@Schema(
    description =
        "name: 1 to 60 visible characters. expires_at: a time. signed: whether each request has to"
            + " be signed.")
public record AdminKeyRequest(
    @NotNull(message = "is required")
        @Size(max = 60, message = "must have at most 60 characters")
        @Pattern(
            regexp = "\\s*[^\\s\\p{C}][^\\p{C}]*",
            message = "must have visible characters only")
        String name,
    Instant expiresAt,
    Boolean signed) {

  KeyWish wish() {
    return new KeyWish(
        name, Set.of(Scope.ADMIN), Optional.ofNullable(expiresAt), Boolean.TRUE.equals(signed));
  }
}
