package com.predictiq.mail.rest;

import com.predictiq.mail.MailAnalytics.MailDay;
import java.util.List;

/** What became of mails, by kind and day (UTC), the newest day first. */
public record AnalyticsResponse(List<Day> items) {

  /** One kind on one day. */
  public record Day(
      String template,
      String day,
      long sent,
      long delivered,
      long deferred,
      long bounced,
      long dropped,
      long complained,
      long unsubscribed) {}

  static AnalyticsResponse of(List<MailDay> days) {
    return new AnalyticsResponse(
        days.stream()
            .map(
                day ->
                    new Day(
                        day.template(),
                        day.day().toString(),
                        day.sent(),
                        day.delivered(),
                        day.deferred(),
                        day.bounced(),
                        day.dropped(),
                        day.complained(),
                        day.unsubscribed()))
            .toList());
  }
}
