package com.predictiq.mail.notices;

import com.predictiq.mail.MailKind;
import com.predictiq.mail.Manner;
import com.predictiq.mail.NoticeKind;
import com.predictiq.mail.notices.NoticeStore.Told;
import com.predictiq.mail.writing.Stationery;
import com.predictiq.mail.writing.Written;
import com.predictiq.members.MemberId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What a notice says, in the words of its mail: in its reader's language and by their clock. */
@ApplicationScoped
class Wording {

  private static final String INSTANT = "_at";

  private final Stationery stationery;
  private final LeavingLinks leaving;
  private final NoticesConfig config;

  @Inject
  Wording(Stationery stationery, LeavingLinks leaving, NoticesConfig config) {
    this.stationery = stationery;
    this.leaving = leaving;
    this.config = config;
  }

  /** The subject of its mail is its headline, and the preheader says the rest. */
  Written written(Told notice, Manner manner) {
    MailKind kind = notice.kind().mail();
    return stationery.write(
        kind,
        manner.locale(),
        variables(notice, manner),
        new Stationery.House(config.houseName(), config.publicUrl()));
  }

  Map<String, Object> variables(Told notice, Manner manner) {
    Map<String, Object> variables = byTheirClock(notice.facts(), manner);
    notice.subject().ifPresent(market -> variables.put("market_url", market(market.toString())));
    addLeaving(variables, notice.kind(), notice.member());
    return variables;
  }

  /** Several at once: a line and a link for each. */
  Map<String, Object> digest(List<Told> notices, Manner manner) {
    List<Map<String, Object>> items = notices.stream().map(notice -> item(notice, manner)).toList();
    Map<String, Object> variables = new HashMap<>();
    variables.put("count", Integer.toString(notices.size()));
    variables.put("items", items);
    variables.put("unsubscribe_url", leaving.ofAll(notices.get(0).member()));
    return variables;
  }

  private Map<String, Object> item(Told notice, Manner manner) {
    Written written = written(notice, manner);
    return Map.of(
        "headline", written.subject(),
        "text", written.preheader(),
        "link_url",
            notice.subject().map(market -> market(market.toString())).orElse(config.publicUrl()));
  }

  private void addLeaving(Map<String, Object> variables, NoticeKind kind, MemberId member) {
    if (kind.mail().leavable()) {
      variables.put("unsubscribe_url", leaving.ofKind(member, kind));
    }
  }

  private String market(String id) {
    return config.publicUrl() + "/market.html?id=" + id;
  }

  private static Map<String, Object> byTheirClock(Map<?, ?> facts, Manner manner) {
    Map<String, Object> shown = new HashMap<>();
    facts.forEach((name, value) -> shown.put((String) name, shown((String) name, value, manner)));
    return shown;
  }

  private static Object shown(String name, Object value, Manner manner) {
    if (value instanceof List<?> items) {
      return items.stream()
          .map(item -> byTheirClock((Map<?, ?>) item, manner))
          .collect(Collectors.toList());
    }
    return name.endsWith(INSTANT) ? time(Instant.parse((String) value), manner) : value;
  }

  private static String time(Instant instant, Manner manner) {
    return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
            .withLocale(Locale.forLanguageTag(manner.locale()))
            .format(instant.atZone(manner.timeZone()))
        + " ("
        + manner.timeZone().getId()
        + ")";
  }
}
