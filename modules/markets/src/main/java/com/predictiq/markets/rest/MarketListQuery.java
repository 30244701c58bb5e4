package com.predictiq.markets.rest;

import com.predictiq.kernel.Fault;
import com.predictiq.kernel.Rejected;
import com.predictiq.markets.MarketQuery;
import com.predictiq.markets.MarketSort;
import com.predictiq.markets.MarketStatus;
import com.predictiq.members.Caller;
import com.predictiq.members.MemberId;
import com.predictiq.platform.RequestRefusal;
import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The filters and the order of the list of markets, as parameters. */
public class MarketListQuery {

  private static final int MAX_TEXT = 200;

  /** Years of four digits, as RFC 3339 has them; the database knows no others either. */
  private static final int FIRST_YEAR = 1;

  private static final int LAST_YEAR = 9999;

  private static final String ME = "me";
  private static final Pattern WORD = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");
  private static final Pattern FLAG = Pattern.compile("true|false");
  private static final Pattern ASSET = Pattern.compile("[A-Z][A-Z0-9]{1,11}");

  @QueryParam("status")
  private String status;

  @QueryParam("category")
  private String category;

  @QueryParam("tag")
  private String tag;

  @QueryParam("asset")
  private String asset;

  @QueryParam("q")
  private String text;

  @QueryParam("creator")
  private String creator;

  @QueryParam("closing_before")
  private String closingBefore;

  @QueryParam("sort")
  private String sort;

  @QueryParam("archived")
  private String archived;

  private final List<Fault> faults = new ArrayList<>();

  MarketQuery query(Caller caller) {
    Optional<MarketStatus> wanted =
        read("status", status, MarketStatus::parse, "must be a state of a market's life");
    MarketQuery query =
        new MarketQuery(
            wanted,
            read("category", category, matching(WORD), "must be a category"),
            read("tag", tag, matching(WORD), "must be a tag"),
            read("asset", asset, matching(ASSET), "must be the code of an asset"),
            read("q", text, MarketListQuery::words, "must be 1 to 200 visible characters"),
            wanted.filter(MarketStatus.DRAFT::equals).isPresent()
                ? ownDrafts(caller)
                : creator(caller),
            read("closing_before", closingBefore, MarketListQuery::time, "must be a time"),
            read("sort", sort, MarketSort::parse, "must be volume, newest, closing or trending")
                .orElse(MarketSort.NEWEST),
            read("archived", archived, matching(FLAG), "must be true or false")
                .filter("true"::equals)
                .isPresent());
    if (!faults.isEmpty()) {
      throw new Rejected(RequestRefusal.VALIDATION_FAILED, summary(), faults);
    }
    return query;
  }

  private Optional<MemberId> ownDrafts(Caller caller) {
    MemberId me = caller.member();
    if (creator(caller).filter(asked -> !asked.equals(me)).isPresent()) {
      faults.add(new Fault("?creator", "INVALID_VALUE", "must be yourself when asking for drafts"));
    }
    return Optional.of(me);
  }

  private Optional<MemberId> creator(Caller caller) {
    return ME.equals(creator)
        ? Optional.of(caller.member())
        : read("creator", creator, MemberId::parse, "must be the id of a member or \"me\"");
  }

  private <T> Optional<T> read(
      String name, String given, Function<String, Optional<T>> parse, String rule) {
    Optional<T> value = Optional.ofNullable(given).flatMap(parse);
    if (given != null && value.isEmpty()) {
      faults.add(new Fault("?" + name, "INVALID_VALUE", rule));
    }
    return value;
  }

  private String summary() {
    return faults.stream()
        .map(fault -> fault.pointer().substring(1) + " " + fault.message())
        .collect(Collectors.joining("; ", "", "."));
  }

  private static Function<String, Optional<String>> matching(Pattern pattern) {
    return text -> pattern.matcher(text).matches() ? Optional.of(text) : Optional.empty();
  }

  private static Optional<String> words(String text) {
    boolean fits =
        !text.isBlank()
            && text.length() <= MAX_TEXT
            && text.codePoints().noneMatch(Character::isISOControl);
    return fits ? Optional.of(text) : Optional.empty();
  }

  static Optional<Instant> time(String text) {
    try {
      OffsetDateTime time = OffsetDateTime.parse(text);
      return time.getYear() < FIRST_YEAR || time.getYear() > LAST_YEAR
          ? Optional.empty()
          : Optional.of(time.toInstant());
    } catch (DateTimeException notATime) {
      return Optional.empty();
    }
  }
}
