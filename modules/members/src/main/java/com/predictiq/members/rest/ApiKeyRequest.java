package com.predictiq.members.rest;

import com.predictiq.kernel.Fault;
import com.predictiq.kernel.Rejected;
import com.predictiq.members.KeyWish;
import com.predictiq.members.Scope;
import com.predictiq.platform.RequestRefusal;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The wish for a key. */
@Schema(
    description =
        "scopes: some of read, trade and withdraw. expires_at: within ten years; without it the key"
            + " does not expire. signed: whether each request with it has to be signed.")
public record ApiKeyRequest(
    @NotNull(message = "is required")
        @Size(min = 1, max = KeyWish.MAX_NAME, message = "must have 1 to 60 characters")
        String name,
    @NotNull(message = "is required") @Size(min = 1, max = 4, message = "must be 1 to 4 scopes")
        List<String> scopes,
    Instant expiresAt,
    Boolean signed) {

  KeyWish wish() {
    List<Fault> faults =
        IntStream.range(0, scopes.size())
            .filter(i -> scope(i).isEmpty())
            .mapToObj(i -> new Fault("/scopes/" + i, "INVALID_VALUE", "is no scope"))
            .toList();
    if (!faults.isEmpty()) {
      throw new Rejected(
          RequestRefusal.VALIDATION_FAILED, "Scopes are read, trade and withdraw.", faults);
    }
    Set<Scope> wanted =
        IntStream.range(0, scopes.size())
            .mapToObj(i -> scope(i).orElseThrow())
            .collect(Collectors.toSet());
    return new KeyWish(name, wanted, Optional.ofNullable(expiresAt), Boolean.TRUE.equals(signed));
  }

  private Optional<Scope> scope(int index) {
    return Optional.ofNullable(scopes.get(index)).flatMap(Scope::parse);
  }
}
