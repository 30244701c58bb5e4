package com.predictiq.markets.drafting;

import com.predictiq.markets.MarketDraft;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.List;
import java.util.Optional;

/** What is asked, and how it is told. */
@Embeddable
public record Question(
    String title,
    String description,
    List<String> outcomes,
    String category,
    List<String> tags,
    @Column(name = "image_url") String imageUrl,
    String rules) {

  public static Question of(CheckedDraft draft) {
    return new Question(
        draft.title(),
        draft.description(),
        draft.outcomes(),
        draft.category(),
        draft.tags(),
        draft.imageUrl().orElse(null),
        draft.rules().orElse(null));
  }

  public MarketDraft asDraft() {
    return new MarketDraft(
        Optional.of(title),
        Optional.of(description),
        Optional.of(outcomes),
        Optional.of(category),
        Optional.of(tags),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.ofNullable(imageUrl),
        Optional.ofNullable(rules),
        Optional.empty());
  }
}
