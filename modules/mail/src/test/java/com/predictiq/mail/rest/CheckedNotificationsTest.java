package com.predictiq.mail.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.predictiq.kernel.Fault;
import com.predictiq.kernel.Rejected;
import com.predictiq.mail.Channels;
import com.predictiq.mail.NoticeKind;
import com.predictiq.mail.NotificationSettings;
import com.predictiq.mail.rest.NotificationsRequest.DigestRequest;
import com.predictiq.mail.rest.NotificationsRequest.KindRequest;
import com.predictiq.mail.rest.NotificationsRequest.QuietHoursRequest;
import com.predictiq.platform.Json;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class CheckedNotificationsTest {

  private static final DigestRequest DAILY = new DigestRequest("daily", "08:00");

  @Test
  void what_is_written_down_is_what_is_answered() {
    NotificationsRequest request =
        new NotificationsRequest(
            "de-AT",
            "Europe/Vienna",
            new QuietHoursRequest("22:00", "07:30"),
            DAILY,
            List.of(new KindRequest("market_closing", false, true)));
    NotificationSettings wish = request.wish();
    assertThat(wish.chosen())
        .containsExactly(java.util.Map.entry(NoticeKind.MARKET_CLOSING, new Channels(false, true)));
    NotificationsResponse answer = NotificationsResponse.of(wish, true);
    assertThat(Json.text(answer))
        .contains("\"locale\":\"de-AT\"", "\"time_zone\":\"Europe/Vienna\"")
        .contains("\"quiet_hours\":{\"from\":\"22:00\",\"until\":\"07:30\"}")
        .contains("\"digest\":{\"mode\":\"daily\",\"at\":\"08:00\"}")
        .contains("{\"kind\":\"market_closing\",\"mail\":false,\"in_app\":true")
        .contains("{\"kind\":\"security\",\"mail\":true,\"in_app\":true,\"compulsory\":true}");
  }

  @Test
  void all_faults_are_told_at_once() {
    assertThat(
            faults(
                new NotificationsRequest(
                    "../etc",
                    "Mars/Olympus",
                    new QuietHoursRequest("24:00", null),
                    new DigestRequest("often", "8"),
                    Arrays.asList(
                        new KindRequest("weather", true, null),
                        null,
                        new KindRequest("deposit", true, true),
                        new KindRequest("deposit", false, false)))))
        .extracting(Fault::pointer)
        .containsExactly(
            "/locale",
            "/time_zone",
            "/quiet_hours/from",
            "/quiet_hours/until",
            "/digest/mode",
            "/digest/at",
            "/kinds/0/kind",
            "/kinds/0/in_app",
            "/kinds/1/kind",
            "/kinds/3/kind");
  }

  @Test
  void what_must_be_said_is_asked_for() {
    assertThat(faults(new NotificationsRequest(null, null, null, null, null)))
        .extracting(Fault::code)
        .containsExactly("REQUIRED", "REQUIRED", "REQUIRED");
  }

  @Test
  void quiet_hours_have_a_length() {
    assertThat(
            faults(
                new NotificationsRequest(
                    "en", "UTC", new QuietHoursRequest("22:00", "22:00"), DAILY, null)))
        .extracting(Fault::pointer)
        .containsExactly("/quiet_hours/until");
  }

  @Test
  void an_offset_is_no_place_to_live() {
    assertThat(faults(new NotificationsRequest("en", "+02:00", null, DAILY, null)))
        .extracting(Fault::pointer)
        .containsExactly("/time_zone");
  }

  @Test
  void a_list_longer_than_there_are_kinds_is_not_read() {
    assertThat(
            faults(
                new NotificationsRequest(
                    "en",
                    "UTC",
                    null,
                    DAILY,
                    Collections.nCopies(1_000, new KindRequest("deposit", true, true)))))
        .containsExactly(new Fault("/kinds", "WRONG_LENGTH", "must name each kind at most once"));
  }

  private static List<Fault> faults(NotificationsRequest request) {
    return catchThrowableOfType(Rejected.class, request::wish).faults();
  }
}
