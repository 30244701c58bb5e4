package com.predictiq.platform;

/**
 * What a scrape reads, in the text form of Prometheus. A family is named once, before its samples.
 */
public final class Scrape {

  private final StringBuilder text = new StringBuilder();

  public Scrape counter(String name, String help) {
    return family(name, "counter", help);
  }

  public Scrape gauge(String name, String help) {
    return family(name, "gauge", help);
  }

  public Scrape histogram(String name, String help) {
    return family(name, "histogram", help);
  }

  /** Labels are pairs of a name and a value; the figure is written as it is given. */
  public Scrape sample(String name, String figure, String... labels) {
    text.append(name);
    for (int i = 0; i < labels.length; i += 2) {
      text.append(i == 0 ? '{' : ',').append(labels[i]).append("=\"");
      text.append(escaped(labels[i + 1])).append('"');
    }
    text.append(labels.length == 0 ? " " : "} ").append(figure).append('\n');
    return this;
  }

  public String text() {
    return text.toString();
  }

  private Scrape family(String name, String type, String help) {
    text.append("# HELP ").append(name).append(' ').append(help).append('\n');
    text.append("# TYPE ").append(name).append(' ').append(type).append('\n');
    return this;
  }

  private static String escaped(String value) {
    return value.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
  }
}
