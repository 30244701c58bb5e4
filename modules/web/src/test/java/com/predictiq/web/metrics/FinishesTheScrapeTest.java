package com.predictiq.web.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FinishesTheScrapeTest {

  @Test
  void says_each_series_once_whatever_its_figure() {
    String twice =
        """
        # TYPE system_cpu_load gauge
        system_cpu_load{mp_scope="vendor"} 0.5
        thread_count{mp_scope="base"} 57.0
        # TYPE system_cpu_load gauge
        system_cpu_load{mp_scope="vendor"} 0.75
        thread_count{mp_scope="application"} 1
        """;
    assertThat(FinishesTheScrape.once(twice))
        .isEqualTo(
            """
            # TYPE system_cpu_load gauge
            system_cpu_load{mp_scope="vendor"} 0.5
            thread_count{mp_scope="base"} 57.0
            thread_count{mp_scope="application"} 1
            """);
  }
}
