package com.predictiq.markets.drafting;

import com.predictiq.kernel.Asset;
import com.predictiq.markets.MarketDraft;
import com.predictiq.markets.MarketId;
import com.predictiq.markets.MarketRefusal;
import com.predictiq.markets.MarketTerms;
import com.predictiq.markets.ResolutionSource;
import com.predictiq.markets.Tier;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a market has to be before it is written down. Reads the whole draft and names every fault;
 * what stands outside the draft (the creator's reputation, the parent) is asked by the desk.
 */
public final class CreationRules {

  private static final int MIN_TITLE = 10;
  private static final int MAX_TITLE = 200;
  private static final int MAX_LONG_TEXT = 5_000;
  private static final int MIN_OUTCOMES = 2;
  private static final int MAX_OUTCOMES = 100;
  private static final int MAX_LABEL = 80;
  private static final int MAX_TAGS = 10;
  private static final int MAX_URL = 500;
  private static final Duration FAR_FUTURE = Duration.ofDays(3_653);

  private static final Pattern WORD = Pattern.compile("[a-z0-9]([a-z0-9-]{0,38}[a-z0-9])?");
  private static final Pattern IMAGE =
      Pattern.compile("https://[!-~]{1," + (MAX_URL - "https://".length()) + "}");
  private static final Pattern FEED = Pattern.compile("[!-~]{1,128}");

  private static final String A_WORD =
      "must be 1 to 40 small letters, digits and hyphens, with no hyphen at an end";

  private final DraftingConfig config;
  private final TermsRules termsRules;

  public CreationRules(DraftingConfig config, List<Asset> offered) {
    this.config = config;
    this.termsRules = new TermsRules(config, offered);
  }

  public CheckedDraft check(MarketDraft draft, Instant now) {
    Faults faults = new Faults();
    String title = text(faults, "/title", draft.title(), MIN_TITLE, MAX_TITLE, false);
    String description =
        draft.description().isEmpty()
            ? ""
            : text(faults, "/description", draft.description(), 0, MAX_LONG_TEXT, true);
    List<String> outcomes = outcomes(faults, draft.outcomes());
    String category = word(faults, "/category", draft.category());
    List<String> tags = tags(faults, draft.tags());
    checkOptionalTexts(faults, draft);
    Optional<MarketTerms> terms = termsRules.read(faults, draft);
    Instant close = closeTime(faults, draft, now);
    Instant resolution = resolutionTime(faults, draft, close, terms);
    Optional<MarketId> parent = parent(faults, draft);
    faults.refuseIfAny();
    return new CheckedDraft(
        title,
        description,
        outcomes,
        category,
        tags,
        draft.imageUrl(),
        draft.rules(),
        draft.oracleFeed(),
        close,
        resolution,
        terms.orElseThrow(),
        parent,
        draft.parentOutcome());
  }

  private static String text(
      Faults faults, String pointer, Optional<String> given, int min, int max, boolean manyLines) {
    return faults
        .required(pointer, given)
        .map(
            text -> {
              WrittenText.fault(text, min, max, manyLines)
                  .ifPresent(
                      fault ->
                          faults.add(
                              pointer,
                              fault.startsWith("must have") ? Faults.LENGTH : Faults.VALUE,
                              fault));
              return text;
            })
        .orElse("");
  }

  private static List<String> outcomes(Faults faults, Optional<List<String>> given) {
    List<String> labels = faults.required("/outcomes", given).orElse(List.of());
    if (given.isPresent() && labels.size() < MIN_OUTCOMES) {
      faults.add("/outcomes", Faults.LENGTH, "must be 2 to 100 labels");
    }
    if (labels.size() > MAX_OUTCOMES) {
      faults.add("/outcomes", MarketRefusal.TOO_MANY_OUTCOMES, "must be 2 to 100 labels");
      return List.of();
    }
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < labels.size(); i++) {
      String pointer = "/outcomes/" + i;
      String label = text(faults, pointer, Optional.ofNullable(labels.get(i)), 1, MAX_LABEL, false);
      if (!seen.add(WrittenText.skeleton(label)) && !label.isEmpty()) {
        faults.add(pointer, Faults.VALUE, "must not look like another label");
      }
    }
    return labels;
  }

  private static String word(Faults faults, String pointer, Optional<String> given) {
    String text = faults.required(pointer, given).orElse("");
    if (given.isPresent() && !WORD.matcher(text).matches()) {
      faults.add(pointer, Faults.VALUE, A_WORD);
    }
    return text;
  }

  private static List<String> tags(Faults faults, Optional<List<String>> given) {
    List<String> tags = given.orElse(List.of());
    if (tags.size() > MAX_TAGS) {
      faults.add("/tags", Faults.LENGTH, "must be at most 10 tags");
      return List.of();
    }
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < tags.size(); i++) {
      String tag = word(faults, "/tags/" + i, Optional.ofNullable(tags.get(i)));
      if (!tag.isEmpty() && !seen.add(tag)) {
        faults.add("/tags/" + i, Faults.VALUE, "must not be given twice");
      }
    }
    return tags;
  }

  private static void checkOptionalTexts(Faults faults, MarketDraft draft) {
    draft.rules().ifPresent(rules -> text(faults, "/rules", draft.rules(), 0, MAX_LONG_TEXT, true));
    if (draft.imageUrl().filter(url -> !IMAGE.matcher(url).matches()).isPresent()) {
      faults.add(
          "/image_url",
          Faults.VALUE,
          "must be an https address of at most " + MAX_URL + " letters");
    }
    if (draft.oracleFeed().filter(feed -> !FEED.matcher(feed).matches()).isPresent()) {
      faults.add("/oracle_feed", Faults.VALUE, "must be 1 to 128 visible characters");
    }
  }

  /** A time that cannot be is answered with the present, so that nobody reckons with it. */
  private static Instant closeTime(Faults faults, MarketDraft draft, Instant now) {
    Optional<Instant> close = faults.required("/close_time", draft.closeTime());
    if (close.filter(time -> !time.isAfter(now)).isPresent()) {
      faults.add("/close_time", MarketRefusal.INVALID_TIME_RANGE, "must be in the future");
    }
    Instant last = now.plus(FAR_FUTURE);
    if (close.filter(time -> time.isAfter(last)).isPresent()) {
      faults.add("/close_time", MarketRefusal.INVALID_TIME_RANGE, "must be within ten years");
    }
    return close.filter(time -> !time.isAfter(last)).orElse(now);
  }

  /** The gap gives the last stakes no chance to know the price that decides. */
  private Instant resolutionTime(
      Faults faults, MarketDraft draft, Instant close, Optional<MarketTerms> terms) {
    Duration gap = terms.map(this::gap).orElse(Duration.ZERO);
    Instant resolution = draft.resolutionTime().orElse(close.plus(gap));
    if (resolution.isBefore(close.plus(gap))) {
      faults.add(
          "/resolution_time",
          MarketRefusal.INVALID_TIME_RANGE,
          gap.isZero()
              ? "must not be before close_time"
              : "must be at least " + gap.toSeconds() + " seconds after close_time");
    }
    if (resolution.isAfter(close.plus(FAR_FUTURE))) {
      faults.add(
          "/resolution_time",
          MarketRefusal.INVALID_TIME_RANGE,
          "must be within ten years of close_time");
    }
    return resolution;
  }

  private Duration gap(MarketTerms terms) {
    boolean needed =
        terms.resolutionSource() == ResolutionSource.ORACLE
            && terms.tier() == Tier.BASIC
            && terms.asset().rail() != Asset.Rail.HOUSE;
    return needed ? config.oracleGap() : Duration.ZERO;
  }

  private static Optional<MarketId> parent(Faults faults, MarketDraft draft) {
    Optional<MarketId> parent = draft.parent().flatMap(MarketId::parse);
    if (draft.parent().isPresent() && parent.isEmpty()) {
      faults.add("/parent", Faults.VALUE, "must be the id of a market");
    }
    if (draft.parent().isPresent() != draft.parentOutcome().isPresent()) {
      faults.add(
          draft.parent().isPresent() ? "/parent_outcome" : "/parent",
          Faults.REQUIRED,
          "must be given with the other of parent and parent_outcome");
    }
    return parent;
  }
}
