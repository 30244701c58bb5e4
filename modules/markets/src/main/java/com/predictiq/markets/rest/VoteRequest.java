package com.predictiq.markets.rest;

import com.predictiq.kernel.Fault;
import com.predictiq.kernel.Rejected;
import com.predictiq.markets.VoteChoice;
import com.predictiq.platform.RequestRefusal;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a member wants a disputed market to end as. */
@Schema(
    description =
        "choice: the number of an outcome, as a number or as text; \"cancel\" for no result; or"
            + " \"proposed\" for the proposed result as it stands.")
public record VoteRequest(Object choice) {

  VoteChoice parsed() {
    return Optional.ofNullable(choice)
        .filter(given -> given instanceof String || given instanceof Integer) // 1e0 is neither
        .map(String::valueOf)
        .flatMap(VoteChoice::parse)
        .orElseThrow(
            () ->
                new Rejected(
                    RequestRefusal.VALIDATION_FAILED,
                    "The choice cannot be read.",
                    List.of(
                        new Fault(
                            "/choice",
                            choice == null ? "REQUIRED" : "INVALID_VALUE",
                            "must be the number of an outcome, cancel or proposed"))));
  }
}
