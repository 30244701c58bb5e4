package com.predictiq.admin.rest;

import com.predictiq.members.ApiKeyView;
import com.predictiq.members.IssuedKey;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A key of the house, and the operator it acts for. The key itself is not here. */
public record AdminKeyResponse(
    String id,
    String prefix,
    String name,
    boolean signed,
    String issuedBy,
    Instant createdAt,
    Optional<Instant> expiresAt,
    Optional<Instant> lastUsedAt) {

  /** All that can be used. There are never so many that pages were needed. */
  public record All(List<AdminKeyResponse> items) {}

  /** A new key, shown this once, with the secret that signs. */
  public record Issued(String key, String signingSecret, AdminKeyResponse apiKey) {

    static Issued of(IssuedKey issued) {
      return new Issued(issued.key(), issued.signingSecret(), AdminKeyResponse.of(issued.view()));
    }

    @Override
    public String toString() {
      return "the key " + apiKey.prefix();
    }
  }

  static AdminKeyResponse of(ApiKeyView view) {
    return new AdminKeyResponse(
        view.id().toString(),
        view.prefix(),
        view.name(),
        view.signed(),
        view.issuedBy(),
        view.createdAt(),
        view.expiresAt(),
        view.lastUsedAt());
  }
}
