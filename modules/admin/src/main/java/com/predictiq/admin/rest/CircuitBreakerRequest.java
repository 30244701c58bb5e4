package com.predictiq.admin.rest;

import com.predictiq.admin.CircuitBreaker.Wish;
import com.predictiq.kernel.Fault;
import com.predictiq.kernel.Rejected;
import com.predictiq.platform.BreakerState;
import com.predictiq.platform.Operation;
import com.predictiq.platform.RequestRefusal;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The position wished for, and why. */
@Schema(
    description =
        "state: CLOSED, OPEN, HALF_OPEN or PAUSED. reason: at most 500 characters. holds: with"
            + " CLOSED, the holds this is about; needed where there are several. stopped: the ways"
            + " out that are closed from now on (claims, refunds, withdrawals); absent leaves them"
            + " as they are.")
public record CircuitBreakerRequest(
    @NotNull(message = "is required")
        @Pattern(
            regexp = "CLOSED|OPEN|HALF_OPEN|PAUSED",
            message = "must be CLOSED, OPEN, HALF_OPEN or PAUSED")
        String state,
    @NotNull(message = "is required")
        @Size(max = 500, message = "must have at most 500 characters")
        @Pattern(
            regexp = "\\s*[^\\s\\p{C}][^\\p{C}]*",
            message = "must have visible characters only")
        String reason,
    @Size(max = 20, message = "must have at most 20 entries") List<String> holds,
    @Size(max = 3, message = "must have at most 3 entries") List<String> stopped) {

  Wish wish(String operator) {
    return new Wish(
        BreakerState.valueOf(state),
        reason.strip(),
        operator,
        holds == null ? Set.of() : Set.copyOf(holds),
        Optional.ofNullable(stopped).map(CircuitBreakerRequest::operations));
  }

  private static Set<Operation> operations(List<String> names) {
    List<Fault> faults = new ArrayList<>();
    Set<Operation> operations =
        names.stream()
            .flatMap(name -> operation(name, faults).stream())
            .collect(Collectors.toSet());
    if (!faults.isEmpty()) {
      throw new Rejected(RequestRefusal.VALIDATION_FAILED, "See errors.", faults);
    }
    return operations;
  }

  private static Optional<Operation> operation(String name, List<Fault> faults) {
    Optional<Operation> known = Operation.parse(name).filter(Operation::canBeNamed);
    if (known.isEmpty()) {
      faults.add(new Fault("/stopped", "INVALID_VALUE", "must be claims, refunds or withdrawals"));
    }
    return known;
  }
}
