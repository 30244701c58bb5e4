package com.predictiq.members.rest;

import com.predictiq.members.ApiKeyView;
import com.predictiq.members.Scope;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A key as its owner sees it. The prefix is how it is told from others; the key is not here. */
public record ApiKeyResponse(
    String id,
    String prefix,
    String name,
    List<String> scopes,
    boolean signed,
    Instant createdAt,
    Optional<Instant> expiresAt,
    Optional<Instant> lastUsedAt) {

  /** All that can be used. There are never so many that pages were needed. */
  public record All(List<ApiKeyResponse> items) {}

  static ApiKeyResponse of(ApiKeyView view) {
    return new ApiKeyResponse(
        view.id().toString(),
        view.prefix(),
        view.name(),
        view.scopes().stream().sorted().map(Scope::wire).toList(),
        view.signed(),
        view.createdAt(),
        view.expiresAt(),
        view.lastUsedAt());
  }
}
