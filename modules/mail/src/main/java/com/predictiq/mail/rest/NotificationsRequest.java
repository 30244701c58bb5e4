package com.predictiq.mail.rest;

import com.predictiq.mail.NotificationSettings;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All that somebody wants to hear of, and how; nothing in it has been checked. */
@Schema(
    description =
        "locale: a language tag such as en or de-AT. time_zone: such as Europe/Berlin. quiet_hours:"
            + " from and until as HH:MM, over midnight if need be; none when left out. digest: mode"
            + " at_once or daily, and at, the hour of the morning mails, as HH:MM. kinds: those"
            + " that are left out go the usual ways.")
public record NotificationsRequest(
    String locale,
    String timeZone,
    QuietHoursRequest quietHours,
    DigestRequest digest,
    List<KindRequest> kinds) {

  /** Times of the member's own clock. */
  public record QuietHoursRequest(String from, String until) {}

  /** At once or daily, and when. */
  public record DigestRequest(String mode, String at) {}

  /** One row of the matrix. */
  public record KindRequest(String kind, Boolean mail, Boolean inApp) {}

  NotificationSettings wish() {
    return new CheckedNotifications().read(this);
  }
}
