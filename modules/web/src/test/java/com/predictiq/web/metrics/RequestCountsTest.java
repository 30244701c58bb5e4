package com.predictiq.web.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import com.predictiq.platform.Scrape;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class RequestCountsTest {

  private final RequestCounts counts = new RequestCounts();

  @Test
  void counts_how_requests_ended() {
    counts.answered("GET", "/markets/{id}", 200);
    counts.answered("GET", "/markets/{id}", 200);
    counts.answered("GET", "/markets/{id}", 404);
    assertThat(told())
        .contains("http_requests_total{method=\"GET\",route=\"/markets/{id}\",status=\"200\"} 2\n")
        .contains("http_requests_total{method=\"GET\",route=\"/markets/{id}\",status=\"404\"} 1\n");
  }

  @Test
  void puts_times_into_all_buckets_they_fit_into() {
    counts.took("POST", "/members", Duration.ofMillis(30).toNanos());
    counts.took("POST", "/members", Duration.ofMillis(1_500).toNanos());
    counts.took("POST", "/members", Duration.ofSeconds(60).toNanos());
    String seconds = "http_request_duration_seconds_%s{method=\"POST\",route=\"/members\"%s} %s\n";
    assertThat(told())
        .contains(seconds.formatted("bucket", ",le=\"0.025\"", "0"))
        .contains(seconds.formatted("bucket", ",le=\"0.05\"", "1"))
        .contains(seconds.formatted("bucket", ",le=\"1.0\"", "1"))
        .contains(seconds.formatted("bucket", ",le=\"2.0\"", "2"))
        .contains(seconds.formatted("bucket", ",le=\"+Inf\"", "3"))
        .contains(seconds.formatted("sum", "", "61.530000"))
        .contains(seconds.formatted("count", "", "3"));
  }

  @Test
  void a_time_on_the_bound_is_within_it() {
    counts.took("GET", "/", Duration.ofSeconds(1).toNanos());
    assertThat(told()).contains("route=\"/\",le=\"1.0\"} 1\n").contains("le=\"0.5\"} 0\n");
  }

  @Test
  void counts_who_is_being_answered() {
    counts.entered();
    counts.entered();
    counts.left();
    assertThat(told()).contains("active_connections 1\n");
  }

  @Test
  void invents_no_name_for_a_method_somebody_made_up() {
    counts.answered("BREW", "other", 405);
    assertThat(told()).contains("{method=\"other\",route=\"other\",status=\"405\"} 1\n");
  }

  @Test
  void stays_bounded_whatever_comes() {
    for (int i = 0; i < 10 * RequestCounts.MOST_ANSWERS; i++) {
      counts.answered("GET", "/made/up/" + i, 200 + i % 400);
      counts.took("GET", "/made/up/" + i, i);
    }
    assertThat(lines("http_requests_total{"))
        .isBetween((long) RequestCounts.MOST_DOORS, RequestCounts.MOST_ANSWERS + 1L);
    assertThat(lines("http_request_duration_seconds_count{"))
        .isEqualTo(RequestCounts.MOST_DOORS + 1L);
    assertThat(told()).contains("http_request_duration_seconds_count{method=\"other\",route=");
  }

  private long lines(String beginning) {
    return told().lines().filter(line -> line.startsWith(beginning)).count();
  }

  private String told() {
    Scrape scrape = new Scrape();
    counts.tell(scrape);
    return scrape.text();
  }
}
