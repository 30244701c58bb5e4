package com.predictiq.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Holds the ratios of a quick run against the recorded ones. Seconds differ between machines and
 * days, ratios to a yardstick of the same run much less: a fifth below is a fault of ours.
 */
final class Guard {

  private static final double LEAST = 0.8;
  private static final Path RECORDED = House.ROOT.resolve("bench/results/performance.json");
  private static final Pattern RATIO =
      Pattern.compile("\"([A-Z0-9a-z ]+)\": \\{\"ratio\": ([0-9.]+)");

  private Guard() {}

  static void compare(Findings findings) throws IOException {
    if (!Files.exists(RECORDED)) {
      Foundation.say("Nothing is recorded yet to compare with; make bench does that.");
      System.exit(1);
    }
    List<String> dropped = dropped(recorded(Files.readString(RECORDED)), findings.ratios());
    dropped.forEach(Foundation::say);
    if (!dropped.isEmpty()) {
      System.exit(1);
    }
  }

  static Map<String, Double> recorded(String json) {
    Map<String, Double> ratios = new TreeMap<>();
    Matcher found = RATIO.matcher(json);
    while (found.find()) {
      ratios.put(found.group(1), Double.valueOf(found.group(2)));
    }
    return ratios;
  }

  static List<String> dropped(Map<String, Double> recorded, Map<String, Double> now) {
    List<String> dropped = new ArrayList<>();
    now.forEach(
        (name, ratio) -> {
          double before = recorded.getOrDefault(name, 0.0);
          if (ratio < LEAST * before) {
            dropped.add(
                String.format(
                    Locale.ROOT, "%s has dropped from %.2f to %.2f", name, before, ratio));
          }
        });
    return dropped;
  }
}
