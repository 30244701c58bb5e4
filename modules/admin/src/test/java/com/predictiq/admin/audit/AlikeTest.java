package com.predictiq.admin.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.predictiq.admin.AuditEntryView.Outcome;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AlikeTest {

  @Test
  void refusals_of_one_kind_make_one_line() {
    List<AuditLine> lines =
        Alike.together(
            List.of(refused("10.0.0.1"), refused("10.0.0.2"), refused("10.0.0.1").times(3)));
    assertThat(lines).extracting(AuditLine::times).containsExactly(4, 1);
  }

  @Test
  void answers_are_never_put_together() {
    assertThat(Alike.together(List.of(answered(), answered()))).hasSize(2);
  }

  @Test
  void very_many_different_refusals_do_not_fill_the_log() {
    List<AuditLine> lines =
        Alike.together(IntStream.range(0, 5_000).mapToObj(i -> refused("10.0.0." + i)).toList());
    assertThat(lines).hasSize(Alike.MOST_REFUSALS + 1);
    assertThat(lines.stream().mapToInt(AuditLine::times).sum()).isEqualTo(5_000);
  }

  private static AuditLine refused(String address) {
    return line(Outcome.REFUSED, address);
  }

  private static AuditLine answered() {
    return line(Outcome.ANSWERED, "10.0.0.1");
  }

  private static AuditLine line(Outcome outcome, String address) {
    AuditCall call =
        new AuditCall(
            Optional.empty(),
            Optional.empty(),
            address,
            "GET",
            "/api/v1/markets",
            "GET /markets",
            Optional.empty(),
            Optional.of(429),
            Optional.of("RATE_LIMITED"),
            "request");
    return new AuditLine(
        UUID.randomUUID(), Instant.EPOCH, outcome, call, Optional.empty(), Retention.ROUTINE, 1);
  }
}
