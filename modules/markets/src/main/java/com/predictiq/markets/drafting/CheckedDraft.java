package com.predictiq.markets.drafting;

import com.predictiq.markets.MarketId;
import com.predictiq.markets.MarketTerms;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A draft that keeps all rules of creation. Made by {@link CreationRules} alone. */
public record CheckedDraft(
    String title,
    String description,
    List<String> outcomes,
    String category,
    List<String> tags,
    Optional<String> imageUrl,
    Optional<String> rules,
    Optional<String> oracleFeed,
    Instant closeTime,
    Instant resolutionTime,
    MarketTerms terms,
    Optional<MarketId> parent,
    Optional<Integer> parentOutcome) {}
