package com.predictiq.mail.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.predictiq.platform.Scrape;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class SendSecondsTest {

  @Test
  void says_seconds_where_its_name_does() {
    SendSeconds seconds = new SendSeconds();
    seconds.took(Duration.ofMillis(100));
    seconds.took(Duration.ofMillis(1_250));
    seconds.took(Duration.ofMinutes(1));
    Scrape scrape = new Scrape();
    seconds.tell(scrape);
    assertThat(scrape.text().lines())
        .contains(
            "# TYPE mail_send_seconds histogram",
            "mail_send_seconds_bucket{le=\"0.05\"} 0",
            "mail_send_seconds_bucket{le=\"0.1\"} 1",
            "mail_send_seconds_bucket{le=\"1.0\"} 1",
            "mail_send_seconds_bucket{le=\"2.5\"} 2",
            "mail_send_seconds_bucket{le=\"30.0\"} 2",
            "mail_send_seconds_bucket{le=\"+Inf\"} 3",
            "mail_send_seconds_sum 61.350",
            "mail_send_seconds_count 3");
  }
}
