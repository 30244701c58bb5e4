package com.predictiq.mail.rest;

import com.predictiq.mail.Digest;
import com.predictiq.mail.Manner;
import com.predictiq.mail.NoticeKind;
import com.predictiq.mail.NotificationSettings;
import com.predictiq.mail.QuietHours;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a member hears of, and how. Without a verified address there are no mails but warnings. */
public record NotificationsResponse(
    boolean addressVerified,
    String locale,
    String timeZone,
    Optional<QuietHoursResponse> quietHours,
    DigestResponse digest,
    List<KindResponse> kinds) {

  /** Times of the member's own clock. */
  public record QuietHoursResponse(String from, String until) {}

  /** At once or daily, and the hour of the morning mails. */
  public record DigestResponse(String mode, String at) {}

  /** One row of the matrix; nobody can turn off what is compulsory. */
  public record KindResponse(String kind, boolean mail, boolean inApp, boolean compulsory) {}

  static NotificationsResponse of(NotificationSettings settings, boolean addressVerified) {
    Manner manner = settings.manner();
    var matrix = settings.matrix();
    return new NotificationsResponse(
        addressVerified,
        manner.locale(),
        manner.timeZone().getId(),
        manner.quietHours().map(NotificationsResponse::quiet),
        new DigestResponse(wire(manner.digest().mode()), manner.digest().at().toString()),
        Arrays.stream(NoticeKind.values())
            .map(
                kind ->
                    new KindResponse(
                        kind.wire(),
                        matrix.get(kind).mail(),
                        matrix.get(kind).inApp(),
                        kind.compulsory()))
            .toList());
  }

  static String wire(Digest.Mode mode) {
    return mode.name().toLowerCase(Locale.ROOT);
  }

  private static QuietHoursResponse quiet(QuietHours quiet) {
    return new QuietHoursResponse(quiet.from().toString(), quiet.until().toString());
  }
}
