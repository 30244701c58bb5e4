package com.predictiq.platform.limits;

import com.predictiq.kernel.Asked;
import com.predictiq.kernel.Trace;
import com.predictiq.platform.AskedOfServlet;
import com.predictiq.platform.ClientAddress;
import com.predictiq.platform.Direct;
import com.predictiq.platform.LimitedCaller;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** Whom a request is counted against: an address, or somebody with a credential and their tier. */
@Direct
class WhoIsCounted {

  private final ClientAddress client;
  private final Instance<LimitedCaller> callers;
  private final Tiers tiers;

  @Inject
  WhoIsCounted(ClientAddress client, @Any Instance<LimitedCaller> callers, Tiers tiers) {
    this.client = client;
    this.callers = callers;
    this.tiers = tiers;
  }

  Subject address(HttpServletRequest request) {
    return address(new AskedOfServlet(request));
  }

  Subject address(Asked asked) {
    return Subject.of(client.of(asked));
  }

  /** Whom a door has let in. */
  Optional<Subject> admitted() {
    return Trace.current().flatMap(Trace::member).map(this::known);
  }

  /** Where there is no door: whoever shows a good credential. */
  Optional<Subject> caller() {
    return callers.isResolvable() ? callers.get().subject().map(this::known) : Optional.empty();
  }

  private Subject known(String id) {
    return new Subject(id, tiers.of(id));
  }
}
