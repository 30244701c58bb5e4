package com.predictiq.web.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeasuresRequestsTest {

  @ParameterizedTest
  @CsvSource({
    "/health/ready, /health",
    "/metrics, /metrics",
    "/.well-known/jwks.json, /.well-known",
    "/metricsandmore, other",
    "/api/v1/markets/7, other",
    "/, other"
  })
  void what_no_resource_answers_has_one_of_few_names(String path, String route) {
    assertThat(MeasuresRequests.beside(path)).isEqualTo(route);
  }
}
