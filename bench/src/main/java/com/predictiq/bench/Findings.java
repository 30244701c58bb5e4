package com.predictiq.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** What was measured, by scenario: for the eye, and for programs. */
final class Findings {

  /** What a scenario is held to, in the words of docs/performance.md. */
  private static final Map<String, String> HELD_TO =
      Map.ofEntries(
          Map.entry("W1", "≥ 2, aim 4"),
          Map.entry("W2", "≥ 2, aim 4"),
          Map.entry("W3", "0 failures, p99 ≤ 60 ms"),
          Map.entry("M1", "0 failures, p95 ≤ 25 ms"),
          Map.entry("R1 detail", "≥ 0.7, aim 0.9"),
          Map.entry("R1 list", "≥ 0.7, aim 0.9"),
          Map.entry("S1 settlement", "≤ 2, aim 1.3"),
          Map.entry("S1 heap", "≤ 512 MiB"),
          Map.entry("S1 wagers meanwhile", "≥ 0.7"),
          Map.entry("G1 W1", "≥ 0.9, aim 0.97"),
          Map.entry("G1 R1", "≥ 0.9, aim 0.97"),
          Map.entry("B1", "≤ 1.8, aim 1.3"),
          Map.entry("B2", "≤ 700 MB, aim 450"));

  /** One scenario, however often it was run. */
  private static final class Series {
    final String what;
    final List<Double> product = new ArrayList<>();
    final List<Double> yardstick = new ArrayList<>();
    final List<Drive.Outcome> outcomes = new ArrayList<>();
    final List<Work> work = new ArrayList<>();

    Series(String what) {
      this.what = what;
    }

    OptionalDouble ratio() {
      return yardstick.isEmpty()
          ? OptionalDouble.empty()
          : OptionalDouble.of(median(product) / median(yardstick));
    }
  }

  private final Map<String, Series> all = new LinkedHashMap<>();
  private String settings = "";

  void about(String databaseSettings) {
    settings = databaseSettings;
  }

  void driven(String name, String what, Drive.Outcome outcome, Work work) {
    product(name, what, outcome.rate());
    all.get(name).outcomes.add(outcome);
    all.get(name).work.add(work);
    Foundation.say(
        String.format(
            Locale.ROOT,
            "  %.0f/s, p50 %.1f p95 %.1f p99 %.1f ms, failures %s, cpu %s (%s ms each)",
            outcome.rate(),
            outcome.millis(50),
            outcome.millis(95),
            outcome.millis(99),
            outcome.failures(),
            work.split(),
            work.each(outcome.answers())));
  }

  void product(String name, String what, double value) {
    all.computeIfAbsent(name, fresh -> new Series(what)).product.add(value);
  }

  void alone(String name, String what, double value) {
    product(name, what, value);
  }

  void yardstick(String name, double value) {
    all.get(name).yardstick.add(value);
    Foundation.say(String.format(Locale.ROOT, "  yardstick %.2f", value));
  }

  Map<String, Double> ratios() {
    Map<String, Double> ratios = new LinkedHashMap<>();
    all.forEach((name, series) -> series.ratio().ifPresent(ratio -> ratios.put(name, ratio)));
    return ratios;
  }

  String markdown() {
    String head =
        "| scenario | what | product | yardstick | ratio | held to | p50 / p95 / p99 / p99.9 ms |"
            + " failures | cpu server / database / generator | cpu ms each |\n"
            + "|---|---|---|---|---|---|---|---|---|---|\n";
    return all.entrySet().stream()
        .map(entry -> row(entry.getKey(), entry.getValue()))
        .collect(Collectors.joining("\n", head, "\n\n" + machine() + "\n"));
  }

  void write() throws IOException {
    Path results = Files.createDirectories(House.ROOT.resolve("bench/results"));
    Files.writeString(results.resolve("performance.md"), markdown());
    Files.writeString(results.resolve("performance.json"), json());
    new Page(House.ROOT.resolve("docs/performance.md")).put("load", markdown());
  }

  private static String row(String name, Series series) {
    return String.format(
        Locale.ROOT,
        "| %s | %s | %s | %s | %s | %s | %s | %s | %s | %s |",
        name,
        series.what,
        figure(median(series.product)),
        series.yardstick.isEmpty() ? "" : figure(median(series.yardstick)),
        series.ratio().isEmpty()
            ? ""
            : String.format(Locale.ROOT, "%.2f", series.ratio().getAsDouble()),
        HELD_TO.getOrDefault(name, ""),
        series.outcomes.isEmpty() ? "" : latencies(series),
        series.outcomes.isEmpty() ? "" : failed(series),
        series.work.isEmpty() ? "" : series.work.get(series.work.size() / 2).split(),
        series.work.isEmpty() ? "" : each(series));
  }

  private static String each(Series series) {
    int middle = series.work.size() / 2;
    return series.work.get(middle).each(series.outcomes.get(middle).answers());
  }

  private static String latencies(Series series) {
    return List.of(50.0, 95.0, 99.0, 99.9).stream()
        .map(percentile -> series.outcomes.stream().map(it -> it.millis(percentile)).toList())
        .map(values -> String.format(Locale.ROOT, "%.1f", median(values)))
        .collect(Collectors.joining(" / "));
  }

  private static long failed(Series series) {
    return series.outcomes.stream().mapToLong(Drive.Outcome::failed).sum();
  }

  private String json() {
    return all.entrySet().stream()
        .map(entry -> json(entry.getKey(), entry.getValue()))
        .collect(
            Collectors.joining(
                ",\n",
                "{\n  \"machine\": \"" + machine().replace("\"", "'") + "\",\n  \"scenarios\": {\n",
                "\n  }\n}\n"));
  }

  private static String json(String name, Series series) {
    String ratio =
        series.ratio().isEmpty()
            ? "null"
            : String.format(Locale.ROOT, "%.3f", series.ratio().getAsDouble());
    return String.format(
        Locale.ROOT,
        "    \"%s\": {\"ratio\": %s, \"what\": \"%s\", \"product\": %s, \"yardstick\": %s,"
            + " \"p50_p95_p99_p999_ms\": \"%s\", \"failures\": %d,"
            + " \"cpu_server_database_generator\": \"%s\", \"cpu_ms_each\": \"%s\"}",
        name,
        ratio,
        series.what,
        rounded(series.product),
        rounded(series.yardstick),
        series.outcomes.isEmpty() ? "" : latencies(series),
        failed(series),
        series.work.isEmpty() ? "" : series.work.get(series.work.size() / 2).split(),
        series.work.isEmpty() ? "" : each(series));
  }

  private String machine() {
    return "%d cores shared by load, server and database; %s; Java %s; PostgreSQL with %s"
        .formatted(
            Runtime.getRuntime().availableProcessors(),
            System.getProperty("os.name") + " " + System.getProperty("os.version"),
            Runtime.version(),
            settings);
  }

  private static String figure(double value) {
    return String.format(Locale.ROOT, value < 100 ? "%.1f" : "%.0f", value);
  }

  private static List<String> rounded(List<Double> values) {
    return values.stream().map(value -> String.format(Locale.ROOT, "%.2f", value)).toList();
  }

  static double median(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }
}
