package com.predictiq.admin.rest;

import com.predictiq.admin.ChangeView.State;
import com.predictiq.kernel.Fault;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The filter of the list of changes, as a parameter. */
public class ChangeListQuery {

  @QueryParam("state")
  private String state;

  Optional<State> state() {
    Optional<State> known =
        Arrays.stream(State.values()).filter(it -> it.name().equals(state)).findFirst();
    if (state != null && known.isEmpty()) {
      AuditQuery.refuse(
          List.of(
              new Fault(
                  "?state", "INVALID_VALUE", "must be one of " + Arrays.toString(State.values()))));
    }
    return known;
  }
}
