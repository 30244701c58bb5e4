package com.predictiq.platform.internal;

import com.predictiq.kernel.Amount;
import com.predictiq.kernel.Asset;
import com.predictiq.platform.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** What goes over the wire: JSON, and the cursors of lists. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class WireBenchmark {

  /** As much as the answer to a stake. */
  public record Answer(
      String id,
      String market,
      int outcome,
      Amount amount,
      Amount fee,
      Amount net,
      String probability,
      Optional<String> clientOrderId,
      Instant placedAt) {}

  private final Answer answer =
      new Answer(
          "01a1ff0e-20ac-7cc2-a9cd-b4f0331603d4",
          "01a1ff0e-20ac-7cc2-a9cd-b4f0331603d5",
          1,
          play(10_000),
          play(250),
          play(9_750),
          "0.512345",
          Optional.of("order-1"),
          Instant.parse("2026-11-21T17:01:18.380Z"));
  private final SealedCursors cursors =
      new SealedCursors(
          new PlatformConfig(
              "a secret of an installation, long enough",
              List.of(),
              PlatformConfig.ForwardedHeader.values()[0],
              Duration.ofSeconds(1),
              Duration.ofSeconds(30),
              100,
              10,
              Optional.empty()));
  private final String cursor = cursors.seal("markets.newest", "1795280408900");

  @Benchmark
  public byte[] jsonEncode() {
    return Json.bytes(answer);
  }

  @Benchmark
  public String cursorSeal() {
    return cursors.seal("markets.newest", "1795280408900");
  }

  @Benchmark
  public String cursorOpen() {
    return cursors.open("markets.newest", cursor);
  }

  private static Amount play(long units) {
    return new Amount(new Asset("PLAY", 2, Asset.Rail.HOUSE), units);
  }
}
