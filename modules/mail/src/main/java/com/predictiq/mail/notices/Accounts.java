package com.predictiq.mail.notices;

import com.predictiq.kernel.Amount;
import com.predictiq.members.Activity;
import com.predictiq.members.Activity.Ended;
import com.predictiq.members.Activity.Span;
import com.predictiq.members.Activity.Staked;
import com.predictiq.members.Activity.Wagered;
import com.predictiq.members.Captions;
import com.predictiq.members.Captions.Caption;
import com.predictiq.members.MemberId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What receipts and summaries say, for many members at once; nothing for who did nothing. */
@ApplicationScoped
class Accounts {

  /** As many lines as a receipt has; the rest is counted. */
  static final int MOST_LINES = 20;

  private final Activity activity;
  private final Captions captions;

  @Inject
  Accounts(Activity activity, Captions captions) {
    this.activity = activity;
    this.captions = captions;
  }

  Map<MemberId, Map<String, Object>> receipts(List<Span> spans) {
    Map<MemberId, List<Staked>> staked = byMember(activity.staked(spans), Staked::member);
    Map<MemberId, List<Wagered>> latest =
        staked.isEmpty() ? Map.of() : byMember(activity.latest(spans, MOST_LINES), Wagered::member);
    Map<UUID, Caption> markets =
        captions.of(
            latest.values().stream()
                .flatMap(List::stream)
                .map(Wagered::market)
                .collect(Collectors.toSet()));
    Map<MemberId, Map<String, Object>> facts = new HashMap<>();
    staked.forEach(
        (member, totals) ->
            facts.put(member, receipt(totals, latest.getOrDefault(member, List.of()), markets)));
    return facts;
  }

  Map<MemberId, Map<String, Object>> summaries(List<Span> spans) {
    Map<MemberId, List<Staked>> staked = byMember(activity.staked(spans), Staked::member);
    Map<MemberId, List<Ended>> ended = byMember(activity.ended(spans), Ended::member);
    Map<MemberId, Span> spanOf =
        spans.stream().collect(Collectors.toMap(Span::member, Function.identity()));
    Set<MemberId> active =
        Stream.concat(staked.keySet().stream(), ended.keySet().stream())
            .collect(Collectors.toSet());
    return active.stream()
        .collect(
            Collectors.toMap(
                Function.identity(),
                member ->
                    summary(
                        spanOf.get(member),
                        staked.getOrDefault(member, List.of()),
                        ended.getOrDefault(member, List.of()))));
  }

  private static Map<String, Object> receipt(
      List<Staked> totals, List<Wagered> latest, Map<UUID, Caption> markets) {
    long count = totals.stream().mapToLong(Staked::wagers).sum();
    return Map.of(
        "count", Long.toString(count),
        "totals", totals.stream().map(Accounts::total).toList(),
        "wagers", latest.stream().map(one -> line(one, markets)).toList(),
        "more", Long.toString(count - latest.size()));
  }

  private static Map<String, Object> line(Wagered one, Map<UUID, Caption> markets) {
    Optional<Caption> caption = Optional.ofNullable(markets.get(one.market()));
    return Map.of(
        "title", caption.map(Caption::title).orElse(one.market().toString()),
        "outcome",
            caption
                .map(known -> known.outcomes().get(one.outcome()))
                .orElse(Integer.toString(one.outcome())),
        "stake", text(one.stake()),
        "placed_at", one.at().toString());
  }

  private static Map<String, Object> summary(Span span, List<Staked> staked, List<Ended> ended) {
    return Map.of(
        "since_at", span.from().toString(),
        "until_at", span.until().toString(),
        "staked", staked.stream().map(Accounts::total).toList(),
        "ended", ended.stream().map(Accounts::result).toList());
  }

  private static Map<String, Object> total(Staked total) {
    return Map.of(
        "wagers", Long.toString(total.wagers()),
        "stakes", text(total.stakes()),
        "fees", text(total.fees()));
  }

  private static Map<String, Object> result(Ended total) {
    return Map.of(
        "positions", Long.toString(total.positions()),
        "stakes", text(total.stakes()),
        "paid", text(total.paid()));
  }

  private static String text(Amount amount) {
    return amount.text() + " " + amount.asset().code();
  }

  private static <T> Map<MemberId, List<T>> byMember(List<T> all, Function<T, MemberId> whose) {
    return all.stream().collect(Collectors.groupingBy(whose));
  }
}
