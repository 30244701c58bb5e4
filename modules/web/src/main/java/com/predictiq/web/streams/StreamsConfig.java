package com.predictiq.web.streams;

import com.predictiq.platform.Settings;
import java.time.Duration;
import org.eclipse.microprofile.config.Config;

/** How many may listen, to how much, and how much may wait for one of them. */
record StreamsConfig(
    int mostReaders,
    int mostOfOneCaller,
    int mostTopics,
    int mostWaitingBytes,
    Duration heartbeat) {

  private static final int KIB = 1024;

  static StreamsConfig from(Config config) {
    Settings settings = Settings.of(config, "web");
    return new StreamsConfig(
        (int) settings.whole("streams-max", 1, 100_000),
        (int) settings.whole("streams-per-caller-max", 1, 100_000),
        (int) settings.whole("stream-topics-max", 1, 1_000),
        (int) settings.whole("stream-waiting-max-kib", 16, 65_536) * KIB,
        settings.seconds("stream-heartbeat-seconds", 1, 300));
  }
}
