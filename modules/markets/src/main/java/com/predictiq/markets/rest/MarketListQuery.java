package com.predictiq.markets.rest;

import com.predictiq.kernel.Fault;
import com.predictiq.markets.MarketQuery;
import com.predictiq.markets.MarketSort;
import com.predictiq.markets.MarketStatus;
import com.predictiq.members.Caller;
import com.predictiq.members.MemberId;
import com.predictiq.platform.CheckedQuery;
import com.predictiq.platform.QueryReader;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** The filters and the order of the list of markets, as parameters. */
public class MarketListQuery implements CheckedQuery {

  private static final int MAX_TEXT = 200;

  private static final String ME = "me";
  private static final Pattern WORD = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");
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

  MarketQuery query(Caller caller) {
    QueryReader reader = new QueryReader();
    Optional<MarketStatus> wanted = status(reader);
    MarketQuery query =
        new MarketQuery(
            wanted,
            word(reader, "category", category),
            word(reader, "tag", tag),
            asset(reader),
            text(reader),
            wanted.filter(MarketStatus.DRAFT::equals).isPresent()
                ? ownDrafts(reader, caller)
                : creator(reader, caller),
            reader.time("closing_before", closingBefore),
            sort(reader).orElse(MarketSort.NEWEST),
            reader.flag("archived", archived).orElse(false));
    reader.refuseIfAnyIsWrong();
    return query;
  }

  /** All but what depends on who asks. */
  @Override
  public List<Fault> faults() {
    QueryReader reader = new QueryReader();
    status(reader);
    word(reader, "category", category);
    word(reader, "tag", tag);
    asset(reader);
    text(reader);
    if (!ME.equals(creator)) {
      creator(reader);
    }
    reader.time("closing_before", closingBefore);
    sort(reader);
    reader.flag("archived", archived);
    return reader.faults();
  }

  private Optional<MemberId> ownDrafts(QueryReader reader, Caller caller) {
    MemberId me = caller.member();
    String rule = "must be yourself when asking for drafts";
    creator(reader, caller)
        .filter(asked -> !asked.equals(me))
        .ifPresent(other -> reader.read("creator", creator, text -> Optional.empty(), rule));
    return Optional.of(me);
  }

  private Optional<MemberId> creator(QueryReader reader, Caller caller) {
    return ME.equals(creator) ? Optional.of(caller.member()) : creator(reader);
  }

  private Optional<MemberId> creator(QueryReader reader) {
    return reader.read("creator", creator, MemberId::parse, "must be the id of a member or \"me\"");
  }

  private Optional<MarketStatus> status(QueryReader reader) {
    return reader.read("status", status, MarketStatus::parse, "must be a state of a market's life");
  }

  private Optional<String> asset(QueryReader reader) {
    return reader.read("asset", asset, matching(ASSET), "must be the code of an asset");
  }

  private Optional<String> text(QueryReader reader) {
    return reader.read("q", text, MarketListQuery::words, "must be 1 to 200 visible characters");
  }

  private Optional<MarketSort> sort(QueryReader reader) {
    return reader.read(
        "sort", sort, MarketSort::parse, "must be volume, newest, closing or trending");
  }

  private static Optional<String> word(QueryReader reader, String name, String given) {
    return reader.read(name, given, matching(WORD), "must be a " + name);
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
}
