package com.predictiq.admin.changes;

import com.predictiq.admin.AdminRefusal;
import com.predictiq.admin.ChangeView;
import com.predictiq.admin.ChangeView.Approval;
import com.predictiq.admin.ChangeView.End;
import com.predictiq.admin.ChangeView.State;
import com.predictiq.admin.Changes;
import com.predictiq.kernel.Fault;
import com.predictiq.kernel.Page;
import com.predictiq.kernel.PageRequest;
import com.predictiq.kernel.Rejected;
import com.predictiq.kernel.TimeOrderedIds;
import com.predictiq.platform.Changed;
import com.predictiq.platform.RequestRefusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Takes proposals, agreements and objections, and applies what has waited long enough. */
@ApplicationScoped
@Transactional
class ChangeDesk implements Changes {

  static final Duration A_PROPOSAL_HOLDS = Duration.ofDays(7);

  private static final String CLOCK = "job:admin.applies-changes";

  private final ChangeStore store;
  private final Decidables decidables;
  private final ChangesConfig config;
  private final Event<Changed> changed;
  private final TimeOrderedIds ids;
  private final InstantSource clock;

  @Inject
  ChangeDesk(
      ChangeStore store,
      Decidables decidables,
      ChangesConfig config,
      Event<Changed> changed,
      TimeOrderedIds ids,
      InstantSource clock) {
    this.store = store;
    this.decidables = decidables;
    this.config = config;
    this.changed = changed;
    this.ids = ids;
    this.clock = clock;
  }

  @Override
  public Map<String, String> settings() {
    return decidables.inForce();
  }

  @Override
  public Page<ChangeView> changes(Optional<State> state, PageRequest request) {
    return Page.of(store.newestFirst(state, request), request, change -> change.id().toString());
  }

  @Override
  public ChangeView propose(Wish wish) {
    Map<String, String> inForce = decidables.inForce();
    requireDecidable(wish, inForce);
    store.lapse(clock.instant().minus(A_PROPOSAL_HOLDS), clock.instant());
    ChangeView change =
        new ChangeView(
            ids.next(),
            wish.setting(),
            inForce.get(wish.setting()),
            wish.value(),
            wish.reason(),
            State.PROPOSED,
            wish.operator(),
            clock.instant(),
            wish.timelock().orElse(config.timelock()),
            Optional.empty(),
            Optional.empty());
    if (!store.add(change)) {
      throw new Rejected(AdminRefusal.CHANGE_PENDING, "GET /api/v1/changes shows it.");
    }
    tell(change, wish.operator(), "change.propose", Map.of("value", change.value()));
    return change;
  }

  @Override
  public ChangeView approve(UUID id, String operator) {
    ChangeView change = holdPending(id);
    if (change.state() == State.APPROVED) {
      throw new Rejected(AdminRefusal.CHANGE_APPROVED, "It was approved before.");
    }
    if (change.proposedBy().equals(operator)) {
      throw new Rejected(
          AdminRefusal.SECOND_APPROVAL_REQUIRED,
          "Somebody else than who proposed it has to agree.");
    }
    Instant now = clock.instant();
    store.approve(id, new Approval(operator, now, now.plus(change.timelock())));
    tell(change, operator, "change.approve", Map.of("state", State.APPROVED.name()));
    return store.find(id).orElseThrow();
  }

  @Override
  public ChangeView cancel(UUID id, String reason, String operator) {
    ChangeView change = holdPending(id);
    end(change, State.CANCELLED, operator, reason);
    tell(change, operator, "change.cancel", Map.of("state", State.CANCELLED.name()));
    return store.find(id).orElseThrow();
  }

  /** Applies one change whose time has come; false when there is none. */
  boolean applyNext() {
    Optional<ChangeView> due = store.holdDue(clock.instant());
    due.ifPresent(this::apply);
    return due.isPresent();
  }

  int lapse() {
    return store.lapse(clock.instant().minus(A_PROPOSAL_HOLDS), clock.instant());
  }

  /** What could be lived with when it was proposed may no longer be, after other changes. */
  private void apply(ChangeView change) {
    Optional<String> trouble = decidables.trouble(change.setting(), change.value());
    if (trouble.isPresent()) {
      end(change, State.FAILED, CLOCK, trouble.get());
      tell(change, CLOCK, "change.fail", Map.of("state", State.FAILED.name()));
      return;
    }
    String before = decidables.inForce().get(change.setting());
    decidables.decide(change.setting(), change.value(), "change:" + change.id());
    end(change, State.APPLIED, CLOCK, "Its time has come.");
    String both = change.proposedBy() + ", " + change.approval().orElseThrow().by();
    changed.fire(
        new Changed(
            CLOCK,
            "change.apply",
            change.id().toString(),
            Map.of("setting", change.setting(), "value", before),
            Map.of("setting", change.setting(), "value", change.value(), "by", both)));
  }

  private void end(ChangeView change, State state, String by, String reason) {
    store.end(change.id(), state, new End(clock.instant(), by, reason));
  }

  /** A proposal nobody agreed to for a week is over, whether or not the job has been there. */
  private ChangeView holdPending(UUID id) {
    ChangeView change =
        store
            .hold(id)
            .orElseThrow(
                () ->
                    new Rejected(
                        AdminRefusal.CHANGE_NOT_FOUND,
                        "GET /api/v1/changes names those there are."));
    boolean lapsed =
        change.state() == State.PROPOSED
            && change.proposedAt().plus(A_PROPOSAL_HOLDS).isBefore(clock.instant());
    if (!change.state().pending() || lapsed) {
      throw new Rejected(AdminRefusal.CHANGE_OVER, "Propose it again.");
    }
    return change;
  }

  private void requireDecidable(Wish wish, Map<String, String> inForce) {
    if (!inForce.containsKey(wish.setting())) {
      throw wrong("/setting", "must be one of " + String.join(", ", inForce.keySet()));
    }
    if (inForce.get(wish.setting()).equals(wish.value())) {
      throw wrong("/value", "is the value in force");
    }
    decidables
        .trouble(wish.setting(), wish.value())
        .ifPresent(
            trouble -> {
              throw wrong("/value", trouble);
            });
  }

  private static Rejected wrong(String pointer, String message) {
    return new Rejected(
        RequestRefusal.VALIDATION_FAILED,
        pointer + " " + message + ".",
        List.of(new Fault(pointer, "INVALID_VALUE", message)));
  }

  private void tell(ChangeView change, String by, String action, Map<String, String> after) {
    changed.fire(
        new Changed(
            by,
            action,
            change.id().toString(),
            Map.of(
                "setting", change.setting(),
                "value", change.before(),
                "state", change.state().name()),
            after));
  }
}
