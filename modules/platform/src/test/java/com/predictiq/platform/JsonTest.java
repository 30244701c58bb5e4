package com.predictiq.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.predictiq.kernel.Amount;
import com.predictiq.kernel.Asset;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JsonTest {

  private record Shown(
      Instant closesAt, Amount stake, Asset asset, Optional<String> absent, List<String> tags) {}

  @Test
  void writes_the_house_types_as_the_api_says() {
    Asset xlm = new Asset("XLM", 7, Asset.Rail.STELLAR);
    Shown shown =
        new Shown(
            Instant.parse("2026-01-02T03:04:05Z"),
            new Amount(xlm, 125_000_000),
            xlm,
            Optional.empty(),
            List.of("a"));
    assertThat(Json.text(shown))
        .isEqualTo(
            "{\"closes_at\":\"2026-01-02T03:04:05.000Z\",\"stake\":\"12.5000000\","
                + "\"asset\":\"XLM\",\"tags\":[\"a\"]}");
  }
}
