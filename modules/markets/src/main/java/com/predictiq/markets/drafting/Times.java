package com.predictiq.markets.drafting;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/** The times of a market: those agreed, those that came, and the one that ends it unresolved. */
@Embeddable
public record Times(
    @Column(name = "created_at") Instant created,
    @Column(name = "close_time") Instant close,
    @Column(name = "resolution_time") Instant resolution,
    @Column(name = "opened_at") Instant opened,
    @Column(name = "closed_at") Instant closed,
    @Column(name = "void_at") Instant voidAt) {

  public static Times of(CheckedDraft draft, Instant created) {
    return new Times(
        created,
        draft.closeTime(),
        draft.resolutionTime(),
        null,
        null,
        draft.resolutionTime().plus(draft.terms().resolutionTimeout()));
  }

  public Times openedAt(Instant now) {
    return new Times(created, close, resolution, now, null, voidAt);
  }

  public Times closedInTime() {
    return new Times(created, close, resolution, opened, close, voidAt);
  }

  public Times voidAt(Instant later) {
    return new Times(created, close, resolution, opened, closed, later);
  }
}
