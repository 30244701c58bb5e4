package com.predictiq.admin.rest;

import com.predictiq.admin.ChangeView.State;
import com.predictiq.kernel.Fault;
import com.predictiq.platform.CheckedQuery;
import com.predictiq.platform.QueryReader;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The filter of the list of changes, as a parameter. */
public class ChangeListQuery implements CheckedQuery {

  @QueryParam("state")
  private String state;

  Optional<State> state() {
    QueryReader reader = new QueryReader();
    Optional<State> known = state(reader);
    reader.refuseIfAnyIsWrong();
    return known;
  }

  @Override
  public List<Fault> faults() {
    QueryReader reader = new QueryReader();
    state(reader);
    return reader.faults();
  }

  private Optional<State> state(QueryReader reader) {
    String rule = "must be one of " + Arrays.toString(State.values());
    return reader.read("state", state, ChangeListQuery::named, rule);
  }

  private static Optional<State> named(String text) {
    return Arrays.stream(State.values()).filter(it -> it.name().equals(text)).findFirst();
  }
}
