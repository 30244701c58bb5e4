package com.predictiq.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What came out, told as ratios of medians: the product first, its yardstick beside it. */
final class Figures {

  /** One thing that was measured, in turns for both. */
  private static final class Series {
    final List<Double> product = new ArrayList<>();
    final List<Double> yardstick = new ArrayList<>();
  }

  private final Series seconds = new Series();
  private final Series megabytes = new Series();
  private final Series requests = new Series();

  void started(double productSeconds, double productMegabytes) {
    seconds.product.add(productSeconds);
    megabytes.product.add(productMegabytes);
  }

  void yardstickStarted(double itsSeconds, double itsMegabytes) {
    seconds.yardstick.add(itsSeconds);
    megabytes.yardstick.add(itsMegabytes);
  }

  void listed(double product, double yardstick) {
    requests.product.add(product);
    requests.yardstick.add(yardstick);
  }

  String markdown() {
    return String.join(
        "\n",
        "| what | product | yardstick | ratio |",
        "|---|---|---|---|",
        row("start to first 200, s", seconds, "%.1f"),
        row("resident after the start, MB", megabytes, "%.0f"),
        row("GET " + House.LIST + ", requests/s", requests, "%.0f"),
        "");
  }

  String json() {
    return String.format(
        Locale.ROOT,
        """
        {
          "machine": {"cores": %d, "java": "%s", "os": "%s"},
          "start_seconds": {"product": %s, "bare_payara_micro": %s},
          "resident_megabytes": {"product": %s, "bare_payara_micro": %s},
          "list_requests_per_second": {"product": %s, "constant_servlet": %s}
        }
        """,
        Runtime.getRuntime().availableProcessors(),
        Runtime.version(),
        System.getProperty("os.name") + " " + System.getProperty("os.arch"),
        rounded(seconds.product),
        rounded(seconds.yardstick),
        rounded(megabytes.product),
        rounded(megabytes.yardstick),
        rounded(requests.product),
        rounded(requests.yardstick));
  }

  private static String row(String what, Series series, String format) {
    double value = median(series.product);
    double yardstick = median(series.yardstick);
    return String.format(
        Locale.ROOT,
        "| %s (median of %d) | " + format + " | " + format + " | %.2f |",
        what,
        series.product.size(),
        value,
        yardstick,
        value / yardstick);
  }

  private static List<String> rounded(List<Double> values) {
    return values.stream().map(value -> String.format(Locale.ROOT, "%.2f", value)).toList();
  }

  private static double median(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }
}
