package com.predictiq.web.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import com.predictiq.testkit.TestConfig;
import org.junit.jupiter.api.Test;

/** With a container that has it, it is the rolling scenario of the acceptance tests that looks. */
class SpanInForceTest {

  @Test
  void without_a_container_that_traces_there_is_none() {
    TestConfig config = TestConfig.defaults().with("otel.sdk.disabled", "false");
    assertThat(new SpanInForce(config).traceId()).isEmpty();
  }
}
