package com.predictiq.oracle.sources;

import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Answers in the form that the price service documents; all the numbers are our own. */
public final class PythForm {

  public static final String GOLD =
      "765d2ba906dbc32ca17cc11f5310a89e9ee1f6420508c63861f2f8ba4ee34bb2";
  public static final String SILVER =
      "f2fb02c32b055c805e7238d628e5e9dadef274376114eb1f012337cabe93871e";

  private PythForm() {}

  public static String answer(String... entries) {
    return "{\"binary\":{\"encoding\":\"hex\",\"data\":[\"504e4155\"]},\"parsed\":["
        + String.join(",", entries)
        + "]}";
  }

  public static String entry(String id, String price, String conf, int expo, Instant published) {
    return entry(id, fields(price, conf, "" + expo, "" + published.getEpochSecond()));
  }

  static String entry(String id, String fields) {
    return "{\"id\":\"%s\",\"price\":{%s},\"ema_price\":{%s},\"metadata\":{\"slot\":1}}"
        .formatted(id, fields, fields);
  }

  /** Texts are quoted as the service quotes them; a field that is null is left out. */
  static String fields(String price, String conf, String expo, String published) {
    String[][] all = {
      {"price", price == null ? null : "\"" + price + "\""},
      {"conf", conf == null ? null : "\"" + conf + "\""},
      {"expo", expo},
      {"publish_time", published}
    };
    return Arrays.stream(all)
        .filter(field -> field[1] != null)
        .map(field -> "\"" + field[0] + "\":" + field[1])
        .collect(Collectors.joining(","));
  }
}
