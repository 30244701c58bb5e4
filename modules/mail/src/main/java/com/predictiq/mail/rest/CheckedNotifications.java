package com.predictiq.mail.rest;

import com.predictiq.kernel.Fault;
import com.predictiq.kernel.Rejected;
import com.predictiq.mail.Channels;
import com.predictiq.mail.Digest;
import com.predictiq.mail.Manner;
import com.predictiq.mail.NoticeKind;
import com.predictiq.mail.NotificationSettings;
import com.predictiq.mail.QuietHours;
import com.predictiq.mail.rest.NotificationsRequest.DigestRequest;
import com.predictiq.mail.rest.NotificationsRequest.KindRequest;
import com.predictiq.mail.rest.NotificationsRequest.QuietHoursRequest;
import com.predictiq.platform.RequestRefusal;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads a wish and collects everything that is wrong with it. */
final class CheckedNotifications {

  private static final Pattern TAG = Pattern.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}");
  private static final Pattern TIME = Pattern.compile("([01][0-9]|2[0-3]):[0-5][0-9]");
  private static final String REQUIRED = "REQUIRED";
  private static final String INVALID = "INVALID_VALUE";

  private final List<Fault> faults = new ArrayList<>();

  NotificationSettings read(NotificationsRequest request) {
    Optional<String> locale = locale(request.locale());
    Optional<ZoneId> zone = zone(request.timeZone());
    Optional<QuietHours> quiet = Optional.ofNullable(request.quietHours()).flatMap(this::quiet);
    Optional<Digest> digest = digest(request.digest());
    Map<NoticeKind, Channels> chosen =
        kinds(Optional.ofNullable(request.kinds()).orElse(List.of()));
    if (!faults.isEmpty()) {
      throw new Rejected(RequestRefusal.VALIDATION_FAILED, summary(), faults);
    }
    return new NotificationSettings(
        new Manner(locale.orElseThrow(), zone.orElseThrow(), quiet, digest.orElseThrow()), chosen);
  }

  private Optional<String> locale(String text) {
    return read("/locale", text, TAG, "must be a language tag such as en or de-AT");
  }

  private Optional<ZoneId> zone(String text) {
    String must = "must be a time zone such as Europe/Berlin";
    if (text == null) {
      return fault("/time_zone", REQUIRED, must);
    }
    return ZoneId.getAvailableZoneIds().contains(text)
        ? Optional.of(ZoneId.of(text))
        : fault("/time_zone", INVALID, must);
  }

  private Optional<QuietHours> quiet(QuietHoursRequest hours) {
    Optional<LocalTime> from = time("/quiet_hours/from", hours.from());
    Optional<LocalTime> until = time("/quiet_hours/until", hours.until());
    if (from.isEmpty() || until.isEmpty()) {
      return Optional.empty();
    }
    return from.equals(until)
        ? fault("/quiet_hours/until", INVALID, "must be another time than from")
        : Optional.of(new QuietHours(from.get(), until.get()));
  }

  private Optional<Digest> digest(DigestRequest digest) {
    if (digest == null) {
      return fault("/digest", REQUIRED, "must say at_once or daily, and when");
    }
    Optional<Digest.Mode> mode = mode(digest.mode());
    Optional<LocalTime> at = time("/digest/at", digest.at());
    return mode.flatMap(how -> at.map(when -> new Digest(how, when)));
  }

  private Optional<Digest.Mode> mode(String text) {
    for (Digest.Mode mode : Digest.Mode.values()) {
      if (NotificationsResponse.wire(mode).equals(text)) {
        return Optional.of(mode);
      }
    }
    return fault("/digest/mode", text == null ? REQUIRED : INVALID, "must be at_once or daily");
  }

  private Map<NoticeKind, Channels> kinds(List<KindRequest> rows) {
    Map<NoticeKind, Channels> chosen = new EnumMap<>(NoticeKind.class);
    if (rows.size() > NoticeKind.values().length) {
      fault("/kinds", "WRONG_LENGTH", "must name each kind at most once");
      return chosen;
    }
    for (int i = 0; i < rows.size(); i++) {
      read("/kinds/" + i, rows.get(i), chosen);
    }
    return chosen;
  }

  private void read(String pointer, KindRequest row, Map<NoticeKind, Channels> chosen) {
    if (row == null || row.kind() == null) {
      fault(pointer + "/kind", REQUIRED, "is required");
      return;
    }
    Optional<NoticeKind> kind = NoticeKind.parse(row.kind());
    if (kind.isEmpty()) {
      fault(pointer + "/kind", INVALID, "must be the name of a kind of notice");
    } else if (chosen.containsKey(kind.get())) {
      fault(pointer + "/kind", "DUPLICATE", "was named before");
    }
    if (row.mail() == null) {
      fault(pointer + "/mail", REQUIRED, "must be true or false");
    }
    if (row.inApp() == null) {
      fault(pointer + "/in_app", REQUIRED, "must be true or false");
    }
    if (kind.isPresent() && row.mail() != null && row.inApp() != null) {
      chosen.put(kind.get(), new Channels(row.mail(), row.inApp()));
    }
  }

  private Optional<LocalTime> time(String pointer, String text) {
    return read(pointer, text, TIME, "must be a time such as 22:00").map(LocalTime::parse);
  }

  private Optional<String> read(String pointer, String text, Pattern form, String must) {
    if (text == null) {
      return fault(pointer, REQUIRED, must);
    }
    return form.matcher(text).matches() ? Optional.of(text) : fault(pointer, INVALID, must);
  }

  private <T> Optional<T> fault(String pointer, String code, String message) {
    faults.add(new Fault(pointer, code, message));
    return Optional.empty();
  }

  private String summary() {
    return faults.get(0).pointer() + " " + faults.get(0).message() + "; see errors for all.";
  }
}
